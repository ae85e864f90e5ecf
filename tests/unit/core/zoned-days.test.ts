import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../lib/core/team.ts';
import { daysLeftOf } from '../../../lib/core/team-list.ts';
import { lockOutOf } from '../../../lib/core/team-lockout.ts';
import { daysLeft, holds, withGiven } from '../../../lib/core/trusted-device.ts';
import { dayIn, dayMs, isMidnight, localTime, nightsBetween } from '../../../lib/core/zoned-days.ts';
import { figure } from '../../figures/figure.ts';

/** Every zone that the runtime knows: those that never change their clocks, and those that do by an hour or by half of one. */
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) });
/** Where most changes of clocks are: in spring and autumn, near midnight and in the small hours. */
const nearChange = fc
  .record({
    year: fc.integer({ min: 2024, max: 2035 }),
    month: fc.constantFrom(1, 2, 3, 8, 9, 10),
    date: fc.integer({ min: 1, max: 31 }),
    minute: fc.integer({ min: -180, max: 360 }),
  })
  .map(({ year, month, date, minute }) => Date.UTC(year, month, date, 0, minute));
const at = fc.oneof(instant, nearChange);
const runs = process.env['LONG'] === undefined ? 1_500 : 30_000;

/** How far the clocks of a zone are from UTC, ms, as the browser itself names it: not by the arithmetic that is tested. */
function offsetOf(instant: number, zone: string): number {
  const named = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(named ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

let held = 0;
const property = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) => {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: runs });
  held += runs;
};

describe('over every time zone and change of clocks', () => {
  it('day and time are those that the clocks show', () => {
    property(fc.record({ at, zone }), ({ at, zone }) => {
      const { day, time } = localTime(at, zone);
      const shown = at + offsetOf(at, zone);
      expect(`${day}T${time}`).toBe(new Date(shown).toISOString().slice(0, 16));
      expect(dayIn(at, zone)).toBe(Math.floor(shown / dayMs));
      expect(isMidnight(at, zone)).toBe(Math.floor(shown / 1_000) % 86_400 === 0);
    });
  });

  it('trust ends after as many days of 24 hours as were named, at the same time of day but for the change between', () => {
    const named = fc.integer({ min: 1, max: 90 });
    property(fc.record({ at, zone, named }), ({ at, zone, named }) => {
      const [device] = withGiven([], { ...given, at, minutes: named * 1_440 }, 'one');
      const until = device?.until ?? 0;
      expect(until - at).toBe(named * dayMs);
      const moved = offsetOf(until, zone) - offsetOf(at, zone);
      expect(minutesOfDay(until, zone)).toBe(mod(minutesOfDay(at, zone) + moved / 60_000, 1_440));
      // A change of clocks carries it over midnight at most.
      expect(Math.abs(nightsBetween(at, until, zone) - named)).toBeLessThanOrEqual(moved === 0 ? 0 : 1);
      expect(device && holds(device, until - 1)).toBe(true);
      expect(device && holds(device, until)).toBe(false);
    });
  });

  it('days of trust left never rise, and reach none with the end, whatever the clocks do', () => {
    const parts = fc.array(fc.integer({ min: 0, max: dayMs }), { minLength: 1, maxLength: 40 });
    property(fc.record({ at, parts, named: fc.integer({ min: 1, max: 40 }) }), ({ at, parts, named }) => {
      const until = at + named * dayMs;
      let now = at;
      let before = daysLeft(until, now);
      expect(before).toBe(named);
      for (const part of parts) {
        now += part;
        const left = daysLeft(until, now);
        expect(before - left).toBeGreaterThanOrEqual(0);
        expect(before - left).toBeLessThanOrEqual(part === 0 ? 0 : 1);
        expect(left === 0).toBe(now >= until);
        before = left;
      }
    });
  });

  it('grace that would begin now ends by the named days, on the day that the admin’s clocks show then', () => {
    const graceDays = fc.integer({ min: 1, max: 60 });
    property(fc.record({ at, zone, graceDays }), ({ at, zone, graceDays }) => {
      const moment = { readAt: at, now: at };
      const lockOut = lockOutOf(off, { required: false, graceDays }, moment);
      expect(lockOut).toEqual({ at: at + graceDays * dayMs, told: 'instant' });
      const end = lockOut?.at ?? 0;
      const moved = offsetOf(end, zone) - offsetOf(at, zone);
      expect(Math.abs(nightsBetween(at, end, zone) - graceDays)).toBeLessThanOrEqual(moved === 0 ? 0 : 1);
      expect(Date.parse(`${localTime(end, zone).day}T${localTime(end, zone).time}Z`)).toBe(
        Math.floor((end + offsetOf(end, zone)) / 60_000) * 60_000,
      );
    });
  });

  it('days of grace left are the same by a deadline as by the days that were counted when it was read', () => {
    const counted = fc.integer({ min: 1, max: 60 });
    const later = fc.integer({ min: 0, max: 70 * dayMs });
    property(fc.record({ at, counted, later }), ({ at, counted, later }) => {
      const moment = { readAt: at, now: at + later };
      const byDays = daysLeftOf({ ...off, daysLeft: counted }, moment);
      const byDate = daysLeftOf({ ...off, deadline: at + counted * dayMs }, moment);
      expect(byDays).toBe(byDate);
      expect(byDays).toBe(Math.max(0, counted - Math.floor(later / dayMs)));
    });
  });

  it('held for as many cases as were drawn', () => {
    figure({
      figure: `cases of trust and grace arithmetic over ${zones.length} time zones that hold`,
      part: '6',
      requirement: 'issue 8: trust and grace arithmetic over time zones and DST',
      value: held,
      goal: 5 * runs,
      holds: held === 5 * runs,
    });
    expect(held).toBe(5 * runs);
  });
});

const given = {
  origin: 'https://app.helpkit.in',
  username: 'agent@example.com',
  accountId: 'a',
  tickedBy: 'preference',
} as const;
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

function minutesOfDay(instant: number, zone: string): number {
  const [hours = 0, minutes = 0] = localTime(instant, zone).time.split(':').map(Number);
  return hours * 60 + minutes;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
