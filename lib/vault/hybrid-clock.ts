import type { Clock } from './schema.ts';

/** The next tick: never at or before the last one, whatever the wall clock does. */
export function tick(last: { at: number; counter: number }, now: number, device: string): Clock {
  return now > last.at ? { at: now, counter: 0, device } : { at: last.at, counter: last.counter + 1, device };
}
