/** Changes within this time count as one, ms. */
const settle = 120;

/**
 * Calls back when a page may show something else: its tree or the visibility of its parts changed, it was restored
 * from the back-forward cache, or it moved on without a reload. One observer, idle time only, gone with the signal.
 */
export function watchPage(root: Document, ours: Element, changed: () => void, signal: AbortSignal): void {
  const view = root.defaultView;
  if (view === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => view.requestIdleCallback(changed, { timeout: 500 }), settle);
  };
  const observer = new MutationObserver((records) => {
    const foreign = records.some(
      ({ target, addedNodes, removedNodes }) =>
        target !== ours && ![...addedNodes, ...removedNodes].every((node) => node === ours),
    );
    if (foreign) soon();
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'disabled', 'type', 'aria-hidden'],
  });
  for (const event of ['pageshow', 'popstate', 'hashchange']) {
    view.addEventListener(event, soon, { signal });
  }
  root.addEventListener('focusin', soon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
