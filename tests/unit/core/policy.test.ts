import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Policy, readPolicy } from '../../../lib/core/policy.ts';
import { figure } from '../../figures/figure.ts';

const free = readPolicy({}).policy;
const names = [
  'requirePassword',
  'forbidDeviceMode',
  'memoryOnly',
  'forbidPlainExport',
  'autoLockMinutes',
  'backupReminderDays',
  'trustedDevices',
  'fillWithoutClick',
  'helpkitOrigins',
] as const;

/** What a policy lets through more than none would: each is the organisation's own word, so malformed ones hold none. */
function loosens(policy: Policy): boolean {
  return policy.trustedDevices === 'always' || policy.helpkitOrigins.length > 0;
}

/** Never looser than where nobody set anything. */
function isLooser({ autoLockMinutes, ...policy }: Policy): boolean {
  const minutes = autoLockMinutes ?? 1_440;
  return loosens({ ...policy, autoLockMinutes }) || !(minutes >= 1 && minutes <= 1_440);
}

describe('what an organisation set', () => {
  it('is nothing where nothing is set', () => {
    expect(free).toEqual({
      passwordRequired: false,
      autoLockMinutes: null,
      backupReminderDays: null,
      memoryOnly: false,
      plainExportForbidden: false,
      trustedDevices: null,
      fillWithoutClick: null,
      helpkitOrigins: [],
    });
    expect(readPolicy({ aLaterKey: { of: 'any' } })).toEqual({ policy: free, malformed: [] });
  });

  it('is taken as it stands where it fits', () => {
    const set = {
      requirePassword: false,
      forbidDeviceMode: true,
      memoryOnly: true,
      forbidPlainExport: true,
      autoLockMinutes: 5,
      backupReminderDays: 14,
      trustedDevices: 'always',
      fillWithoutClick: 'never',
      helpkitOrigins: ['https://help.example.com', 'http://localhost:4173'],
    };
    expect(readPolicy(set)).toEqual({
      policy: {
        passwordRequired: true,
        autoLockMinutes: 5,
        backupReminderDays: 14,
        memoryOnly: true,
        plainExportForbidden: true,
        trustedDevices: 'always',
        fillWithoutClick: 'never',
        helpkitOrigins: ['https://help.example.com', 'http://localhost:4173'],
      },
      malformed: [],
    });
    expect(readPolicy({ trustedDevices: 'ask', fillWithoutClick: 'ask', requirePassword: false })).toEqual({
      policy: { ...free, trustedDevices: 'ask' },
      malformed: [],
    });
  });

  it.each([
    ['http://help.example.com'],
    ['https://help.example.com/'],
    ['https://help.example.com/path'],
    ['https://*.example.com'],
    ['help.example.com'],
    ['HTTPS://help.example.com'],
    ['null'],
  ])('takes no HelpKit origin but an exact and secure one: %s', (origin) => {
    const { policy, malformed } = readPolicy({ helpkitOrigins: ['https://help.example.com', origin] });
    expect(policy.helpkitOrigins).toEqual([]);
    expect(malformed).toEqual(['helpkitOrigins']);
  });

  it.each([
    ['autoLockMinutes', [1, 1_440], [0, 1_441, 1.5, '5']],
    ['backupReminderDays', [1, 365], [0, 366, 1.5, '5']],
    ['trustedDevices', ['never', 'ask', 'always'], ['', 'Ask', true]],
    ['fillWithoutClick', ['never'], ['always', '', true]],
  ] as const)('%s is one of its own values, to the first and the last', (name, right, wrong) => {
    for (const value of right) {
      const { policy, malformed } = readPolicy({ [name]: value });
      expect([policy[name], malformed]).toEqual([value, []]);
    }
    for (const value of wrong) {
      const { policy, malformed } = readPolicy({ [name]: value });
      expect([policy[name], malformed]).toEqual([right[0], [name]]);
    }
  });

  it('takes a hundred HelpKit origins at most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://help-${at}.example.com`);
    expect(readPolicy({ helpkitOrigins: many(100) }).policy.helpkitOrigins).toHaveLength(100);
    expect(readPolicy({ helpkitOrigins: many(101) }).malformed).toEqual(['helpkitOrigins']);
  });

  it.each([null, undefined, 'text', 7, [], true])('means the strictest of all when it is %j', (value) => {
    const { policy, malformed } = readPolicy(value);
    expect(policy).toEqual({
      passwordRequired: true,
      autoLockMinutes: 1,
      backupReminderDays: 1,
      memoryOnly: true,
      plainExportForbidden: true,
      trustedDevices: 'never',
      fillWithoutClick: 'never',
      helpkitOrigins: [],
    });
    expect(new Set(malformed)).toEqual(new Set(names));
  });

  it('is never looser than none when it is malformed', () => {
    const runs = process.env['LONG'] ? 20_000 : 1_000;
    const wrong = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }).filter(
      // What happens to fit is not malformed.
      (value) =>
        value !== undefined &&
        typeof value !== 'boolean' &&
        !(typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_440) &&
        !(Array.isArray(value) && value.length === 0),
    );
    let looser = 0;
    let silent = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), wrong, fc.anything(), (name, value, other) => {
        const { policy, malformed } = readPolicy({ [name]: value, other });
        const alone = readPolicy({ [name]: value });
        if (isLooser(policy)) looser += 1;
        if (!malformed.includes(name)) silent += 1;
        // A malformed key binds where it would have bound.
        expect(alone.policy).toEqual(policy);
        if (name !== 'helpkitOrigins') expect(policy).not.toEqual(free);
      }),
      { numRuns: runs },
    );
    figure({
      figure: 'malformed managed policies that were looser than none, or not named',
      part: '5',
      requirement: `security 36: 200 malformed managed policies (here ${runs}), never looser than the default`,
      value: looser + silent,
      goal: 0,
      holds: looser + silent === 0,
    });
    expect({ looser, silent }).toEqual({ looser: 0, silent: 0 });
  });

  it('reads no key that it only inherits, and calls nothing', () => {
    const inherited: unknown = Object.create({ autoLockMinutes: 3 });
    expect(readPolicy(inherited).policy.autoLockMinutes).toBeNull();
    const called = { count: 0 };
    const trap = {
      get autoLockMinutes() {
        called.count += 1;
        return 3;
      },
    };
    expect(readPolicy(trap).policy.autoLockMinutes).toBeNull();
    expect(called.count).toBe(0);
  });
});
