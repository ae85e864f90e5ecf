/** Below this a popup is of no use; the browser still measures its content then. CSS pixels. */
const least = 300;
/** The browser sizes a popup to its content in several steps; what it settles on counts. */
const settle = 120;

/**
 * Makes the popup as tall as the browser lets it be: on a small screen or in a low window that is less than the 600
 * pixels it asks for, and it must scroll its list then, not itself.
 */
export function fitWindow(page: Document): void {
  const view = page.defaultView;
  if (view === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    const { innerHeight } = view;
    const root = page.documentElement;
    if (innerHeight >= least && root.offsetHeight > innerHeight) root.style.blockSize = `${innerHeight}px`;
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(fit, settle);
  };
  view.addEventListener('resize', soon, { passive: true });
  soon();
}
