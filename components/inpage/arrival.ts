/** A press this soon after another in the same place belongs to a row of presses, ms. */
const streak = 1_000;
/** How long the keyboard's focus must have been on the badge before a key counts, ms. */
const focusRest = 800;

/** How a person's presses come to the badge. */
export interface Arrival {
  /** Whether this press is one by itself: not one of a row in this place, nor a key that was on its way elsewhere. */
  counts(event: Event): boolean;
  /** The page's element that the pointer came from, where it is known. */
  cameFrom(): Element | null;
  /** The badge was put elsewhere: a hand that kept still did not come to it. */
  moved(): void;
}

interface Press {
  x: number;
  y: number;
  at: number;
}

/**
 * Follows pointer and focus. The pages' own presses are followed too: a badge that comes beneath a double click, or into
 * a game of quick presses, was not what the person pressed.
 */
export function watchArrival(
  host: HTMLElement,
  panel: Element,
  now: () => number,
  signal: AbortSignal,
): Arrival {
  let before: Press | null = null;
  let latest: Press | null = null;
  let from: Element | null = null;
  let focusedAt: number | null = null;
  let keyedAt = Number.NEGATIVE_INFINITY;
  let cameByHand = false;
  let pointer: { x: number; y: number } | null = null;
  const options = { signal, capture: true, passive: true };

  host.ownerDocument.defaultView?.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      before = latest;
      latest = { x: event.clientX, y: event.clientY, at: now() };
    },
    options,
  );
  host.addEventListener(
    'pointerover',
    ({ isTrusted, relatedTarget }) => {
      if (isTrusted) from = relatedTarget instanceof Element ? relatedTarget : null;
    },
    options,
  );
  host.ownerDocument.defaultView?.addEventListener(
    'pointermove',
    ({ isTrusted, target, screenX: x, screenY: y }) => {
      if (!isTrusted) return;
      // Where the page moves beneath a still hand, the browser tells of a move to the place where the pointer was.
      if (target === host && (pointer === null || pointer.x !== x || pointer.y !== y)) cameByHand = true;
      pointer = { x, y };
    },
    options,
  );
  panel.addEventListener(
    'focusin',
    () => {
      focusedAt ??= now();
    },
    options,
  );
  panel.addEventListener(
    'keydown',
    (event) => {
      // A key that is held down presses again and again: it was pressed for something else.
      if (event instanceof KeyboardEvent && event.repeat && focusedAt !== null) focusedAt = now();
    },
    options,
  );
  panel.addEventListener(
    'focusout',
    () => {
      focusedAt = null;
    },
    options,
  );

  return {
    cameFrom: () => from,
    moved() {
      cameByHand = false;
    },
    counts(event) {
      const clicks = event instanceof UIEvent ? event.detail : 0;
      if (clicks === 0) {
        // A key that is held presses in a row, whatever the page keeps from us.
        const inRow = now() - keyedAt < streak;
        keyedAt = now();
        return !inRow && focusedAt !== null && now() - focusedAt >= focusRest;
      }
      const byFinger = event instanceof PointerEvent && event.pointerType !== 'mouse';
      if (!cameByHand && !byFinger) return false;
      // The browser counts the presses of a double click by itself, whatever the page keeps from us.
      return clicks === 1 && !(before !== null && now() - before.at < streak && isOn(event, before));
    },
  };
}

/** Whether an earlier press was where the pressed button is now. */
function isOn({ currentTarget }: Event, { x, y }: Press): boolean {
  if (!(currentTarget instanceof Element)) return true;
  const { left, top, right, bottom } = currentTarget.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
