/** When hosts are looked at again after a reading, ms: components come alive in a page's first second. */
const looks = [250, 550, 900];
const most = 200;

/**
 * Notices a shadow root that is attached to an element which stood in the page before: no observer is told of that.
 * A component that gets one mostly changes its size; else it is looked at thrice after each reading, and then no more.
 */
export function watchHosts(view: Window & typeof globalThis, attached: () => void, signal: AbortSignal) {
  let hosts: readonly Element[] = [];
  let timers: ReturnType<typeof setTimeout>[] = [];
  const check = () => {
    if (!hosts.some((host) => host.shadowRoot !== null)) return;
    hosts = [];
    attached();
  };
  const sizes = new view.ResizeObserver(check);
  const rest = () => {
    sizes.disconnect();
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  signal.addEventListener('abort', rest);
  return {
    /** The elements that may get a root, as of the last reading. */
    expect(next: readonly Element[]): void {
      rest();
      hosts = next.slice(0, most);
      if (hosts.length === 0 || signal.aborted) return;
      // An element within a line has no size of its own to an observer: what is around it has.
      for (const host of hosts) for (const one of [host, host.parentElement]) if (one) sizes.observe(one);
      timers = looks.map((ms) => setTimeout(check, ms));
    },
  };
}
