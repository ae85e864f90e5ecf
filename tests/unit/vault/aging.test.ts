import { describe, expect, it } from 'vitest';
import { isOverBy, mayBeOver } from '../../../lib/vault/aging.ts';
import { logLength } from '../../../lib/vault/log.ts';
import { day, start } from './world.ts';

const daysAfter = (...days: number[]) => days.map((at) => ({ at: start + at * day }));
/** Whether what was done at the start is over so many days later, by a log with entries on these days. */
const isOver = (days: readonly number[], now: number) =>
  isOverBy(daysAfter(...days), start + now * day)(start);

describe('what is kept for 30 days', () => {
  it('is over to the millisecond where the vault is used at least once a week', () => {
    const weekly = daysAfter(0, 7, 14, 21, 28);
    expect(isOverBy(weekly, start + 30 * day)(start)).toBe(true);
    expect(isOverBy(weekly, start + 30 * day - 1)(start)).toBe(false);
    expect([mayBeOver(start, start + 30 * day), mayBeOver(start, start + 30 * day - 1)]).toEqual([
      true,
      false,
    ]);
  });

  it('is over after as many weeks as the vault was seen in, where it is used seldom', () => {
    expect(isOver([0, 40, 80, 120], 160)).toBe(false);
    expect(isOver([0, 40, 80, 120, 160], 200)).toBe(true);
  });

  it('is not over for a clock that is ahead, however often the vault is opened by it, and none the sooner afterwards', () => {
    expect(isOver([0], 365)).toBe(false);
    expect(isOver([0, 365, 365.1, 365.2, 366], 366)).toBe(false);
    expect(isOver([0, 1, 365, 366, 2, 7, 14, 21], 22)).toBe(false);
    expect(isOver([0, 1, 365, 366, 2, 7, 14, 21, 28], 30)).toBe(true);
  });

  it('is not over once a clock is put right that was behind when it was done', () => {
    expect(isOverBy(daysAfter(900, 901, 0, 902), start + 903 * day)(start)).toBe(false);
    expect(isOverBy(daysAfter(900, 901, 0, 902, 909, 916, 923), start + 930 * day)(start)).toBe(true);
  });

  it('is over by the clock where its day is no longer in the log', () => {
    const full = Array.from({ length: logLength }, (_, at) => ({ at: start + 40 * day + at }));
    expect(isOverBy(full, start + 41 * day)(start)).toBe(true);
    expect(isOverBy(full.slice(1), start + 41 * day)(start)).toBe(false);
    expect(isOverBy([], start + 900 * day)(start)).toBe(false);
  });
});
