import type { Clock } from './schema.ts';

/** The next tick: never at or before the last one, whatever the wall clock does. */
export function tick(last: { at: number; counter: number }, now: number, device: string): Clock {
  return now > last.at ? { at: now, counter: 0, device } : { at: last.at, counter: last.counter + 1, device };
}

/** Of two ticks the later, without whose it was. */
export function laterTick(
  one: Pick<Clock, 'at' | 'counter'>,
  other: Pick<Clock, 'at' | 'counter'>,
): Pick<Clock, 'at' | 'counter'> {
  const { at, counter } = (one.at - other.at || one.counter - other.counter) < 0 ? other : one;
  return { at, counter };
}
