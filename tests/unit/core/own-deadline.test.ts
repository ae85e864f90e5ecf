import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  deadlinesAfter,
  isSameOwner,
  nextOwnDay,
  ownDaysLeft,
  type SeenDeadline,
  stillSays,
} from '../../../lib/core/own-deadline.ts';
import { dayMs } from '../../../lib/core/zoned-days.ts';

const start = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) });
const seen = (seenAt: number, change: Partial<SeenDeadline> = {}): SeenDeadline => ({
  origin: 'https://app.helpkit.in',
  username: 'agent@example.com',
  at: null,
  daysLeft: null,
  lockedOut: false,
  setUp: null,
  seenAt,
  ...change,
});

it('the days left change at the instant that was foretold, by one, and at no other', () => {
  const end = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((daysLeft) => ({ daysLeft })),
    fc.integer({ min: 1, max: 40 * dayMs }).map((after) => ({ after })),
  );
  fc.assert(
    fc.property(start, end, fc.integer({ min: 0, max: 45 * dayMs }), (seenAt, end, later) => {
      const one = seen(seenAt, 'after' in end ? { at: seenAt + end.after } : end);
      const now = seenAt + later;
      const left = ownDaysLeft(one, now);
      const next = nextOwnDay(one, now);
      if (next === null) {
        expect(left).toBe(0);
        return;
      }
      expect(next).toBeGreaterThan(now);
      expect(ownDaysLeft(one, next - 1)).toBe(left);
      expect(ownDaysLeft(one, next)).toBe(left - 1);
    }),
    { numRuns: 2_000 },
  );
});

it('days that were counted say the same as the instant that they come to', () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 40 }), fc.nat({ max: 50 * dayMs }), (seenAt, daysLeft, later) => {
      const byDays = seen(seenAt, { daysLeft });
      const byDate = seen(seenAt, { at: seenAt + daysLeft * dayMs });
      const now = seenAt + later;
      expect(ownDaysLeft(byDays, now)).toBe(ownDaysLeft(byDate, now));
      expect(nextOwnDay(byDays, now)).toBe(nextOwnDay(byDate, now));
      expect(stillSays(byDays, now)).toBe(later <= (daysLeft + 30) * dayMs);
    }),
    { numRuns: 1_000 },
  );
});

it('none are left for whoever is locked out, whatever else the page says', () => {
  const one = seen(0, { daysLeft: 3, lockedOut: true });
  expect(ownDaysLeft(one, 0)).toBe(0);
  expect(nextOwnDay(one, 0)).toBeNull();
});

it('a page replaces what was known of the same person, and of nobody else', () => {
  const own = { at: null, daysLeft: 2, lockedOut: false, setUp: null };
  const before = [seen(0, { daysLeft: 7 }), seen(0, { username: 'owner@example.com', daysLeft: 7 })];
  const page = { origin: 'https://app.helpkit.in', username: 'agent@example.com', at: dayMs };
  expect(deadlinesAfter(before, { ...page, own }).map(({ daysLeft }) => daysLeft)).toEqual([7, 2]);
  expect(deadlinesAfter(before, { ...page, own: null })).toEqual([before[1]]);
  expect(deadlinesAfter(before, { ...page, username: '', own: null })).toEqual(before);
  expect(deadlinesAfter(before, { ...page, origin: 'https://x.example', own: null })).toEqual(before);
});

it.each([
  ['agent@example.com', 'agent@example.com', true],
  ['agent@example.com', 'owner@example.com', false],
  // A page that names nobody speaks of whoever is known there.
  ['', 'agent@example.com', true],
  ['agent@example.com', '', true],
  ['', '', true],
])('%j and %j at one site are one person: %j', (one, other, same) => {
  const [here, there] = ['https://app.helpkit.in', 'https://x.example'];
  expect(isSameOwner({ origin: here, username: one }, { origin: here, username: other })).toBe(same);
  expect(isSameOwner({ origin: here, username: one }, { origin: there, username: other })).toBe(false);
});

it('is taken from a page that names nobody where it tells one', () => {
  const own = { at: 5, daysLeft: null, lockedOut: false, setUp: '/settings' };
  const page = { origin: 'https://app.helpkit.in', username: '', at: dayMs, own };
  expect(deadlinesAfter([seen(0)], page)).toEqual([
    { ...own, origin: page.origin, username: '', seenAt: dayMs },
  ]);
  expect(deadlinesAfter([], { ...page, own: null })).toEqual([]);
});

it('where a page names no end, there is none but the reading itself', () => {
  expect(ownDaysLeft(seen(dayMs), dayMs)).toBe(0);
  expect(stillSays(seen(dayMs), 31 * dayMs)).toBe(true);
  expect(stillSays(seen(dayMs), 31 * dayMs + 1)).toBe(false);
});
