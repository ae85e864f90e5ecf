import { describe, expect, it } from 'vitest';
import type { Member } from '../../../lib/core/team.ts';
import { daysLeftOf } from '../../../lib/core/team-list.ts';
import { forecast, lockOutOf } from '../../../lib/core/team-lockout.ts';
import { dayMs, isMidnight, localTime } from '../../../lib/core/zoned-days.ts';

const readAt = Date.UTC(2026, 10, 20, 9, 30);
const moment = { readAt, now: readAt };
const off: Member = {
  email: 'one@example.com',
  name: 'One',
  role: '',
  state: 'off',
  method: null,
  since: null,
  deadline: null,
  daysLeft: null,
};

describe('when a member is locked out', () => {
  const asked = { required: false, graceDays: 7 };

  it('is a week from now where the rule is off, and as the page says where it is on', () => {
    expect(lockOutOf(off, asked, moment)).toEqual({ at: readAt + 7 * dayMs, told: 'instant' });
    expect(lockOutOf(off, { required: true, graceDays: 7 }, moment)).toBeNull();
    const told = { ...off, deadline: readAt + 5 * dayMs };
    expect(lockOutOf(told, asked, moment)).toEqual({ at: told.deadline, told: 'instant' });
    expect(lockOutOf(told, { required: true, graceDays: 7 }, moment)).toEqual({
      at: told.deadline,
      told: 'instant',
    });
  });

  it('is a day, not a time, where the page counts days', () => {
    const counted = { ...off, daysLeft: 3 };
    expect(lockOutOf(counted, { required: true, graceDays: null }, moment)).toEqual({
      at: readAt + 3 * dayMs,
      told: 'day',
    });
  });

  it('is at once where an earlier deadline passed or the member is locked out already', () => {
    const now = readAt + 2 * dayMs;
    for (const change of [
      { deadline: readAt + dayMs },
      { deadline: now },
      { daysLeft: 1 },
      { daysLeft: 2 },
      { state: 'locked' as const },
    ]) {
      expect(lockOutOf({ ...off, ...change }, asked, { readAt, now })).toEqual({ at: now, told: 'at-once' });
    }
  });

  it('is never, for whoever has two-factor on, was invited, or left', () => {
    for (const state of ['on', 'invited', 'removed'] as const) {
      expect(lockOutOf({ ...off, state, deadline: readAt }, asked, moment)).toBeNull();
    }
  });

  it('names whoever would be locked out if it were required from now on, and nobody else', () => {
    const late = { ...off, email: 'late@example.com', deadline: readAt + dayMs };
    const on = { ...off, state: 'on' as const };
    expect(forecast([on, off, late], 3, moment)).toEqual([
      { member: late, lockOut: { at: readAt + dayMs, told: 'instant' } },
      { member: off, lockOut: { at: readAt + 3 * dayMs, told: 'instant' } },
    ]);
    expect(forecast([on], 3, moment)).toEqual([]);
  });

  it('names all of five thousand, the first one first', () => {
    const members = Array.from({ length: 5_000 }, (_, at) => ({
      ...off,
      email: `member-${at}@example.com`,
      deadline: readAt + ((at * 7_919) % 5_000) * 60_000 + dayMs,
    }));
    const times = forecast(members, 7, moment).map(({ lockOut }) => lockOut.at);
    expect(times).toHaveLength(5_000);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('comes nearer while a reading gets old, by days that were counted as by a date', () => {
    const later = { readAt, now: readAt + 2 * dayMs };
    expect(daysLeftOf({ ...off, daysLeft: 3 }, moment)).toBe(3);
    expect(daysLeftOf({ ...off, daysLeft: 3 }, later)).toBe(1);
    expect(daysLeftOf({ ...off, deadline: readAt + 3 * dayMs }, later)).toBe(1);
    expect(daysLeftOf({ ...off, daysLeft: 1 }, later)).toBe(0);
  });
});

describe('day and time by the clocks of a zone', () => {
  it.each([
    // Clocks in Chile were put forward on 6 September 2026 at 04:00 UTC, from midnight to one.
    ['America/Santiago', '2026-09-06T03:59:00Z', '2026-09-05', '23:59'],
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06', '01:00'],
    ['America/Santiago', '2026-12-03T02:30:00Z', '2026-12-02', '23:30'],
    // On Lord Howe Island by half an hour, on 4 October 2026 at 15:30 UTC the day before.
    ['Australia/Lord_Howe', '2026-10-03T15:29:00Z', '2026-10-04', '01:59'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04', '02:30'],
    ['Asia/Kolkata', '2026-12-02T18:29:00Z', '2026-12-02', '23:59'],
    ['Asia/Kolkata', '2026-12-02T18:30:00Z', '2026-12-03', '00:00'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01', '00:00'],
    ['UTC', '2026-12-03T00:00:00Z', '2026-12-03', '00:00'],
  ])('%s at %s', (zone, instant, day, time) => {
    expect(localTime(Date.parse(instant), zone)).toEqual({ day, time });
    expect(isMidnight(Date.parse(instant), zone)).toBe(time === '00:00');
  });
});
