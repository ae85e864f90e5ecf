import { hasFloating, othersInTopLayer, shadowRootsIn, staysAway } from './top-layer.ts';
import { isInTransition, isPointerHidden, isSpokenOver } from './tricks.ts';

/** How long the badge must have been wholly visible before a press counts, ms. */
const longEnough = 500;
/** How often a covered badge is raised to the top again before it gives up, so that no page can make it flicker for ever. */
const mostRaises = 8;
const checkEvery = 100;
/** Every so many checks, shadow roots are looked for anew where the browser itself does not tell what is covered. */
const lookForRoots = 5;
/** A place counts as the same within this, CSS pixels; a size changes a little with the seconds that are counted down. */
const samePlace = 2;
const sameSize = 30;

/** An IntersectionObserver entry with version 2's answer, where the browser gives it. */
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

interface World {
  now(): number;
  /** The badge is where and as it was put into the page. */
  intact(): boolean;
  /** Put it on top of the top layer again. */
  raise(): void;
  /** Something else came into the top layer or covers the badge. */
  covered(others: readonly Element[]): void;
}

export interface Seen {
  /** Whether the badge has been wholly visible, on top and at rest, in a window in use, for half a second up to now. */
  counts(): boolean;
  /**
   * Whether something else could be drawn over it in that time and let presses through, of which the browser itself says
   * nothing: a page can open anew what was open, and it lies on top; or it takes away a list or a window that lay there,
   * beneath the hand. Or whether the pointer was hidden on its way.
   */
  crowded(): boolean;
  restart(): void;
}

/** All corners and the middle of the badge hit it: nothing that takes presses lies over it. */
function isHit(host: HTMLElement): boolean {
  const { ownerDocument: root } = host;
  const view = root.defaultView;
  const { left, top, right, bottom, width } = host.getBoundingClientRect();
  if (view === null || width === 0) return false;
  if (left < 0 || top < 0 || right > view.innerWidth || bottom > view.innerHeight) return false;
  const points: [number, number][] = [
    [left + 3, top + 3],
    [right - 3, top + 3],
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, bottom - 3],
    [right - 3, bottom - 3],
  ];
  return points.every(([x, y]) => root.elementFromPoint(x, y) === host);
}

/** Whether the badge is wholly within what a person sees of the page, who may have pinched it large. */
function isInView(host: HTMLElement): boolean {
  const seen = host.ownerDocument.defaultView?.visualViewport;
  if (!seen) return true;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const [x, y] = [left - seen.offsetLeft, top - seen.offsetTop];
  return x >= -1 && y >= -1 && x + right - left <= seen.width + 1 && y + bottom - top <= seen.height + 1;
}

function isSame(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.abs(one.x - other.x) <= samePlace &&
    Math.abs(one.y - other.y) <= samePlace &&
    Math.abs(one.width - other.width) <= sameSize &&
    Math.abs(one.height - other.height) <= sameSize
  );
}

/**
 * Watches whether a person can really see the badge. A page can fade, cover or move what lies in it, so that a press
 * meant for something else lands on it: such a press must not count.
 */
export function watchSeen(host: HTMLElement, panel: Element, world: World, signal: AbortSignal): Seen {
  const { now } = world;
  let since: number | null = null;
  let raises = 0;
  let byObserver = true;
  let observed = false;
  const root = host.ownerDocument;
  let roots = shadowRootsIn(root);
  let others = othersInTopLayer(host, roots);
  let box = host.getBoundingClientRect();
  let crowdedAt = Number.NEGATIVE_INFINITY;

  const isVisible = () =>
    world.intact() &&
    root.hasFocus() &&
    isInView(host) &&
    !isInTransition(host) &&
    !isSpokenOver(host) &&
    (byObserver ? observed : isHit(host));
  const raiseAgain = () => {
    since = null;
    world.covered(others);
    if (raises >= mostRaises) return;
    raises += 1;
    world.raise();
  };
  const check = (among = others) => {
    const view = root.defaultView;
    const there = host.getBoundingClientRect();
    if (!isSame(there, box)) since = null;
    box = there;
    const away = (other: Element) => view !== null && staysAway(other, there, view);
    const alone = byObserver || among.every(away);
    if (!alone || hasFloating(root) || isPointerHidden(root)) crowdedAt = now();
    if (isVisible()) since ??= now();
    else since = null;
  };

  // Version 2 options are not in the DOM types yet.
  const options = { threshold: [0, 1], trackVisibility: true, delay: checkEvery } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const entry: Entry | undefined = entries.at(-1);
    if (entry === undefined) return;
    byObserver = entry.isVisible !== undefined;
    if (!byObserver) return;
    const whole = entry.intersectionRatio >= 1;
    observed = whole && entry.isVisible === true;
    check();
    if (whole && !observed) raiseAgain();
  }, options);
  observer.observe(panel);

  let checks = 0;
  const timer = setInterval(() => {
    checks += 1;
    if (!byObserver && checks % lookForRoots === 0) roots = shadowRootsIn(root);
    const before = others;
    others = othersInTopLayer(host, roots);
    const changed = others.length !== before.length || others.some((one, at) => one !== before[at]);
    if (changed && others.length > 0) raiseAgain();
    check();
  }, checkEvery);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
  return {
    counts() {
      if (!byObserver) roots = shadowRootsIn(root);
      check(othersInTopLayer(host, roots));
      return since !== null && now() - since >= longEnough && isHit(host);
    },
    crowded: () => now() - crowdedAt < longEnough,
    restart() {
      box = host.getBoundingClientRect();
      since = isVisible() ? now() : null;
    },
  };
}
