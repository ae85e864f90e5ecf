import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAccount, withStep } from '../../../lib/vault/accounts.ts';
import { readHeader } from '../../../lib/vault/header.ts';
import { tick } from '../../../lib/vault/hybrid-clock.ts';
import { entryOf, readIndex } from '../../../lib/vault/index-record.ts';
import { orderAfter } from '../../../lib/vault/order.ts';
import { readAccount } from '../../../lib/vault/records.ts';
import { readRow } from '../../../lib/vault/sealed.ts';
import { codeIs, enrolment, start } from './world.ts';

const stamp = { clock: { at: start, counter: 0, device: 'd' }, now: start, epoch: 1 };
const origin = { origin: 'https://a.example', source: 'person', at: 1 } as const;
const account = withStep(newAccount('id', enrolment(), [origin], '00000001', stamp), 5, stamp) ?? never();

function never(): never {
  throw new Error('a first step is always new');
}

/** Each field of an object, at any depth, given a value of every wrong type. */
function* wrongs(value: object): Generator<[path: string, changed: unknown]> {
  for (const [name, inner] of Object.entries(value)) {
    for (const wrong of [undefined, 'text', -1, 1.5, Number.NaN, true, {}, [7]]) {
      const sameKind =
        typeof wrong === typeof inner && typeof inner !== 'object' && typeof inner !== 'number';
      if (!sameKind) yield [`${name} = ${String(wrong)}`, { ...value, [name]: wrong }];
    }
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue;
    for (const [path, changed] of wrongs(inner)) yield [`${name}.${path}`, { ...value, [name]: changed }];
  }
}

/** Values that are of a wrong kind in general, but allowed for this field. */
const allowed =
  /^((icon|backupCodes) = text|(createdAt|changedAt|deletedAt|(born|clocks\.\w+)\.at) = (-1|1\.5)|(issuer|account|note|order) = text|usedSteps = 7|clocks = \[object Object\])$/;

describe('an account read back', () => {
  it('is itself, with what is not known', () => {
    const record = { ...account, later: { field: 1 } };
    expect(readAccount(structuredClone(record), 'id')).toEqual(record);
  });

  it('of another kind is none', () => {
    expect(readAccount({ kind: 'backup-codes', id: 'id', codes: [] }, 'id')).toBeNull();
  });

  it('is refused with any field of a wrong type', () => {
    const read: string[] = [];
    let tried = 0;
    for (const [path, changed] of wrongs(account)) {
      if (allowed.test(path)) continue;
      tried++;
      try {
        if (readAccount(changed, 'id') !== null) read.push(path);
      } catch (error) {
        expect(error).toEqual(codeIs('vault-damaged'));
      }
    }
    expect(read).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  });

  it.each([null, 'text', [], 7])('is refused when it is %j', (value) => {
    expect(() => readAccount(value, 'id')).toThrow(codeIs('vault-damaged'));
  });

  it('is refused under another id', () => {
    expect(() => readAccount(account, 'other')).toThrow(codeIs('vault-damaged'));
  });

  it.each([
    ['origins', [{ ...origin, source: 'page' }]],
    ['origins', [{ ...origin, at: null }]],
    ['usedSteps', [1, '2']],
    ['tags', [1]],
    ['otp', { ...account.otp, algorithm: 'MD5' }],
    ['otp', { ...account.otp, period: 0 }],
  ])('is refused with %s %j', (name, value) => {
    expect(() => readAccount({ ...account, [name]: value }, 'id')).toThrow(codeIs('vault-damaged'));
  });
});

describe('an index read back', () => {
  const entry = entryOf(account, 'match');

  it('is itself, with what is not known', () => {
    const index = { accounts: [{ ...entry, later: 1 }], later: 2 };
    expect(readIndex(index)).toBe(index);
  });

  it('holds no secret', () => {
    expect(JSON.stringify(entry)).not.toContain(account.otp.secret);
  });

  it.each(Object.keys(entry))('is refused without %s', (name) => {
    const { [name]: _, ...rest }: { [name: string]: unknown } = { ...entry };
    expect(() => readIndex({ accounts: [entry, rest] })).toThrow(codeIs('vault-damaged'));
  });
});

describe('a row and a header read back', () => {
  it('are refused, not thrown up by, anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => readRow(value)).toThrow(codeIs('vault-damaged'));
        expect(readHeader(value, true, false).state).toBe('damaged');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [undefined, false, false, 'none'],
    [undefined, true, false, 'damaged'],
    [{}, false, false, 'damaged'],
    [{ magic: 'helpkit-vault', schema: 2 }, false, false, 'newer'],
    [{ magic: 'helpkit-vault', schema: '2' }, false, false, 'damaged'],
    [{ magic: 'another', schema: 2 }, false, false, 'damaged'],
    [{}, false, true, 'newer'],
  ])('%j (occupied %s, newer store %s) is %s', (value, occupied, newerStore, state) => {
    expect(readHeader(value, occupied, newerStore)).toEqual({ state, header: null });
  });
});

describe('the hybrid clock', () => {
  it('always goes on, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2 }), (times) => {
        let last = { at: 0, counter: 0 };
        for (const now of times) {
          const next = tick(last, now, 'device');
          expect(next.at > last.at || (next.at === last.at && next.counter > last.counter)).toBe(true);
          expect(next.at).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });
});

describe('order keys', () => {
  it('come behind all that there are', () => {
    const keys: string[] = [];
    for (let at = 0; at < 2000; at++) keys.push(orderAfter(keys.slice(-50)));
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    [[], '00000001'],
    [['00000001', '0000000z'], '00000010'],
    [['0000000z', '00000002'], '00000010'],
    [['000000015'], '00000002'],
  ])('behind %j comes %s', (keys, next) => {
    expect(orderAfter(keys)).toBe(next);
  });
});
