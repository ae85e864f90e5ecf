import { signal } from '@preact/signals';

/** The wall clock, ms since 1970, as of the last whole second. Only what shows a countdown reads it. */
export const now = signal(Date.now());

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Starts the one timer of the page: it ticks at each whole second of the wall clock, stops while the page is hidden and
 * counts anew when it is shown, so that a sleep in between leaves no stale code behind.
 */
export function startClock(page: Document): void {
  const tick = () => {
    clearTimeout(timer);
    if (page.hidden) return;
    now.value = Date.now();
    timer = setTimeout(tick, 1000 - (now.peek() % 1000) + 5);
  };
  page.addEventListener('visibilitychange', tick);
  tick();
}
