import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  endingSoon,
  holds,
  nextReminder,
  remindAt,
  type TrustedDevice,
  withAskedAgain,
  withGiven,
  withList,
  withoutOld,
} from '../../../lib/core/trusted-device.ts';
import { dayBefore, dayIn, dayMs, nightsBetween } from '../../../lib/core/zoned-days.ts';

/** Zones whose clocks are moved by an hour, by half of one, on other days of the year, or never; and the outermost ones. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) });

const origin = 'https://app.helpkit.in';
const start = Date.UTC(2026, 2, 1, 9);
const given = {
  origin,
  username: 'agent@example.com',
  accountId: 'a',
  at: start,
  minutes: 30 * 1_440,
  tickedBy: 'preference',
} as const;
const trusted = (change: Partial<TrustedDevice> = {}): TrustedDevice[] =>
  withGiven([], given, 'one').map((one) => ({ ...one, ...change }));

describe('days of trust', () => {
  it('the day before is one calendar day earlier at the same time, in every zone and over every change of clocks', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const before = dayBefore(at, where);
        expect(nightsBetween(before, at, where)).toBe(1);
        expect(Math.abs(at - before - dayMs)).toBeLessThanOrEqual(60 * 60_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the day before a change of clocks has 23 or 25 hours', () => {
    const berlin = 'Europe/Berlin';
    // Clocks were put forward on 29 March 2026 at 01:00 UTC, back on 25 October.
    expect(Date.UTC(2026, 2, 29, 10) - dayBefore(Date.UTC(2026, 2, 29, 10), berlin)).toBe(23 * 60 * 60_000);
    expect(Date.UTC(2026, 9, 25, 11) - dayBefore(Date.UTC(2026, 9, 25, 11), berlin)).toBe(25 * 60 * 60_000);
    expect(dayIn(Date.UTC(2026, 2, 28, 23), berlin) - dayIn(Date.UTC(2026, 2, 28, 22), berlin)).toBe(1);
  });

  it('the day before, a time that the clocks show twice is the first; one that they leave out comes as much later', () => {
    const berlin = 'Europe/Berlin';
    expect(dayBefore(Date.UTC(2026, 9, 26, 1, 30), berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(dayBefore(Date.UTC(2026, 2, 30, 0, 30), berlin)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(dayBefore(Date.UTC(2026, 5, 2, 12, 0, 7, 250), berlin)).toBe(Date.UTC(2026, 5, 1, 12, 0, 7, 250));
  });

  it('days left fall by one a day, from the number that the page named to none', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 365 }),
        fc.nat({ max: 400 * dayMs }),
        (since, named, later) => {
          const until = since + named * dayMs;
          expect(daysLeft(until, since)).toBe(named);
          expect(daysLeft(until, since + later)).toBe(Math.max(0, named - Math.floor(later / dayMs)));
        },
      ),
    );
  });
});

describe('the ledger of trusted devices', () => {
  it('holds on the 29th day, reminds on it, and is over on the 31st', () => {
    const devices = trusted();
    const day = (count: number) => start + count * dayMs;
    expect(devices.map((one) => holds(one, day(28)))).toEqual([true]);
    expect(endingSoon(devices, day(28), 'UTC')).toEqual([]);
    expect(endingSoon(devices, day(29), 'UTC')).toHaveLength(1);
    expect(devices.map((one) => holds(one, day(31)))).toEqual([false]);
    expect(endingSoon(devices, day(31), 'UTC')).toEqual([]);
  });

  it('a reminder comes once a trust, before its end and within its last two days', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 2, max: 90 }), (at, where, days) => {
        const devices = withGiven([], { ...given, at, minutes: days * 1_440 }, 'one');
        const until = at + days * dayMs;
        const due = nextReminder(devices, at, where);
        expect(due).toBe(remindAt(until, where));
        expect(due).toBeGreaterThan(until - 2 * dayMs);
        expect(due).toBeLessThan(until);
        expect(nextReminder(devices, due ?? 0, where)).toBeNull();
      }),
    );
  });

  it('one trust a site and user: a new one takes the place of the one before', () => {
    const again = withGiven(trusted(), { ...given, at: start + dayMs }, 'two');
    expect(again.map(({ id }) => id)).toEqual(['two']);
    const others = withGiven(again, { ...given, username: 'owner@example.com' }, 'three');
    expect(others).toHaveLength(2);
    expect(withGiven(others, { ...given, origin: 'https://x.example' }, 'four')).toHaveLength(3);
  });

  it('is lost when the site asks again early, and neither by the same login nor by another user', () => {
    const asked = (at: number, username = '') =>
      withAskedAgain(trusted(), { origin, username, at })[0]?.state;
    expect(asked(start + 5 * dayMs)).toBe('lost');
    expect(asked(start + 5 * dayMs, 'agent@example.com')).toBe('lost');
    expect(asked(start + 5 * dayMs, 'owner@example.com')).toBe('trusted');
    expect(asked(start + 30_000)).toBe('trusted');
    expect(asked(start + 30 * dayMs)).toBe('trusted');
  });

  it('follows the site’s own list: its day counts, what it does not list is lost, or gone once revoked', () => {
    const list = { origin, path: '/settings', username: '', readAt: start + dayMs };
    const row = { label: 'Chrome on Linux', here: true, until: start + 20 * dayMs, lastUsed: null };
    expect(withList(trusted(), { ...list, devices: [row] })).toMatchObject([
      { until: row.until, state: 'trusted' },
    ]);
    expect(withList(trusted(), { ...list, devices: [{ ...row, here: false }] })).toMatchObject([
      { state: 'lost' },
    ]);
    expect(withList(trusted({ state: 'revoking' }), { ...list, devices: [] })).toEqual([]);
    expect(withList(trusted({ state: 'revoking' }), { ...list, devices: [row] })).toHaveLength(1);
    expect(withList(trusted({ origin: 'https://x.example' }), { ...list, devices: [] })).toMatchObject([
      { state: 'trusted' },
    ]);
  });

  it('is as it was given, till the time that the page named; without one it has no end', () => {
    const one = { origin, username: given.username, accountId: 'a', since: start, tickedBy: 'preference' };
    const state = { id: 'one', state: 'trusted', changedAt: start };
    expect(withGiven([], given, 'one')).toEqual([{ ...one, ...state, until: start + 30 * dayMs }]);
    expect(withGiven([], { ...given, minutes: null }, 'one')).toEqual([{ ...one, ...state, until: null }]);
  });

  it('of somebody unnamed is of whoever is trusted at the site', () => {
    const nameless = trusted({ username: '' });
    expect(withGiven(nameless, given, 'two').map(({ id }) => id)).toEqual(['two']);
    expect(withGiven(trusted(), { ...given, username: '' }, 'two').map(({ id }) => id)).toEqual(['two']);
    const asked = { origin, username: given.username, at: start + dayMs };
    expect(withAskedAgain(nameless, asked)).toMatchObject([{ state: 'lost', changedAt: asked.at }]);
  });

  it('is lost more than a minute after the login, once, and without an end at any time', () => {
    const asked = (at: number, change: Partial<TrustedDevice> = {}) =>
      withAskedAgain(trusted(change), { origin, username: '', at })[0];
    expect(asked(start + 60_000)?.state).toBe('trusted');
    expect(asked(start + 60_001)?.state).toBe('lost');
    expect(asked(start + 900 * dayMs, { until: null })?.state).toBe('lost');
    expect(asked(start + dayMs, { state: 'revoking' })?.state).toBe('lost');
    const lost = { state: 'lost', changedAt: start + 5 } as const;
    expect(asked(start + dayMs, lost)).toMatchObject(lost);
  });

  it('leaves what was lost as it was, whatever the site lists, and a day that a row does not name', () => {
    const list = { origin, path: '/settings', username: '', readAt: start + dayMs };
    const row = { label: 'Chrome on Linux', here: true, until: null, lastUsed: null };
    const [own] = trusted();
    const lost = trusted({ state: 'lost', changedAt: start + 5 });
    expect(withList(lost, { ...list, devices: [row] })).toEqual(lost);
    expect(withList(lost, { ...list, devices: [] })).toEqual(lost);
    expect(withList(trusted(), { ...list, devices: [row] })).toEqual([own]);
    expect(withList(trusted(), { ...list, devices: [] })).toEqual([
      { ...own, state: 'lost', changedAt: list.readAt },
    ]);
    expect(withList(trusted(), { ...list, username: 'owner@example.com', devices: [] })).toEqual([own]);
  });

  it.each<[string, Partial<TrustedDevice>, now: number, boolean]>([
    ['before its end', {}, start + dayMs, true],
    ['at its end', {}, start + 30 * dayMs, false],
    ['without an end', { until: null }, start + 900 * dayMs, true],
    ['on the way to be revoked', { state: 'revoking' }, start + dayMs, true],
    ['lost', { state: 'lost' }, start + dayMs, false],
    ['lost, without an end', { state: 'lost', until: null }, start + dayMs, false],
  ])('%s', (_when, change, now, does) => {
    expect(trusted(change).map((one) => holds(one, now))).toEqual([does]);
  });

  it('reminds of none that is lost, about to be revoked or without an end, and of the next one first', () => {
    const day29 = start + 29 * dayMs;
    for (const change of [{ state: 'lost' }, { state: 'revoking' }, { until: null }] as const) {
      expect(endingSoon(trusted(change), day29, 'UTC')).toEqual([]);
      expect(nextReminder(trusted(change), start, 'UTC')).toBeNull();
    }
    const later = trusted({ id: 'later', until: start + 40 * dayMs });
    expect(nextReminder([...later, ...trusted()], start, 'UTC')).toBe(day29);
    expect(nextReminder([...later, ...trusted()], day29, 'UTC')).toBe(start + 39 * dayMs);
  });

  it('forgets what was lost a month after that, not after its end', () => {
    const lost = trusted({ state: 'lost', changedAt: start + dayMs });
    expect(withoutOld(lost, start + 31 * dayMs)).toHaveLength(1);
    expect(withoutOld(lost, start + 31 * dayMs + 1)).toEqual([]);
  });

  it('forgets what ended more than a month ago', () => {
    const end = start + 30 * dayMs;
    expect(withoutOld(trusted(), end + 30 * dayMs)).toHaveLength(1);
    expect(withoutOld(trusted(), end + 31 * dayMs)).toEqual([]);
    expect(withoutOld(trusted({ until: null }), end + 900 * dayMs)).toHaveLength(1);
  });
});
