/** How long the badge must have been wholly visible before a press counts, ms. */
const longEnough = 500;
/** How often a covered badge is raised to the top again before it gives up, so that no page can make it flicker for ever. */
const mostRaises = 8;
const checkEvery = 100;

/** An IntersectionObserver entry with version 2's answer, where the browser gives it. */
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

/** Firefox tells nothing of visibility: the points of the badge must hit it, and nothing above it may fade it. */
function looksVisible(host: HTMLElement): boolean {
  const { ownerDocument: root } = host;
  const view = root.defaultView;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  if (view === null || left < 0 || top < 0 || right > view.innerWidth || bottom > view.innerHeight)
    return false;
  const points: [number, number][] = [
    [left + 3, top + 3],
    [right - 3, top + 3],
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, bottom - 3],
    [right - 3, bottom - 3],
  ];
  if (!points.every(([x, y]) => root.elementFromPoint(x, y) === host)) return false;
  for (let element: Element | null = host; element !== null; element = element.parentElement) {
    const { opacity, filter, visibility } = view.getComputedStyle(element);
    if (Number(opacity) < 1 || filter !== 'none' || visibility !== 'visible') return false;
  }
  return true;
}

/** Other things in the top layer: one that opened later may lie over the badge without being hit. */
function othersOnTop(host: HTMLElement): string {
  const others = host.ownerDocument.querySelectorAll(':popover-open, :modal');
  return [...others].map((one) => (one === host ? '' : `${one.tagName}#${one.id}`)).join();
}

/**
 * Watches whether a person can really see the badge. A page can fade, cover or move what lies in it, so that a press
 * meant for something else lands on it: such a press must not count.
 *
 * @returns `counts()`: whether the badge has been wholly visible, on top, for half a second up to now.
 */
export function watchSeen(
  host: HTMLElement,
  panel: Element,
  now: () => number,
  raise: () => void,
  signal: AbortSignal,
): { counts(): boolean; restart(): void } {
  let since: number | null = null;
  let raises = 0;
  let visibleNow = false;
  const settle = (visible: boolean) => {
    visibleNow = visible;
    if (visible) {
      since ??= now();
      return;
    }
    since = null;
  };
  const raiseAgain = () => {
    if (raises >= mostRaises) return;
    raises += 1;
    since = null;
    raise();
  };

  // Version 2 options are not in the DOM types yet.
  const options = { threshold: [0, 1], trackVisibility: true, delay: checkEvery } as IntersectionObserverInit;
  let byObserver = true;
  const observer = new IntersectionObserver((entries) => {
    const entry: Entry | undefined = entries.at(-1);
    if (entry === undefined) return;
    byObserver = entry.isVisible !== undefined;
    if (!byObserver) return;
    settle(entry.intersectionRatio >= 1 && entry.isVisible === true);
    if (entry.intersectionRatio >= 1 && entry.isVisible === false) raiseAgain();
  }, options);
  observer.observe(panel);

  let above = othersOnTop(host);
  const timer = setInterval(() => {
    const nowAbove = othersOnTop(host);
    if (nowAbove !== above) {
      above = nowAbove;
      raiseAgain();
      return;
    }
    if (!byObserver) settle(looksVisible(host));
  }, checkEvery);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
  return {
    counts: () => since !== null && now() - since >= longEnough && looksVisible(host),
    restart() {
      // The observer tells of changes alone: a badge that stays visible where it moved to would never be told again.
      since = visibleNow ? now() : null;
    },
  };
}
