import { describe, expect, it } from 'vitest';
import type { TypedFields } from '../../../lib/state/form-state.ts';
import { readTyped } from '../../../lib/state/typed-account.ts';

const typed: TypedFields = {
  issuer: ' Ledger ',
  account: ' books ',
  secret: 'abcd efgh',
  type: 'totp',
  algorithm: 'SHA256',
  digits: '8',
  period: '60',
  counter: '5',
};
const shared = { issuer: 'Ledger', account: 'books', secret: 'abcd efgh' };

describe('readTyped', () => {
  it.each([
    ['totp', {}, { ...shared, type: 'totp', algorithm: 'SHA256', digits: 8, period: 60, counter: 0 }],
    [
      'hotp',
      { type: 'hotp' },
      { ...shared, type: 'hotp', algorithm: 'SHA256', digits: 8, period: 0, counter: 5 },
    ],
    [
      'steam',
      { type: 'steam' },
      { ...shared, type: 'steam', algorithm: 'SHA1', digits: 5, period: 30, counter: 0 },
    ],
  ] as const)('reads %s with the fields that it has', (_, change, value) => {
    expect(readTyped({ ...typed, ...change })).toEqual({ ok: true, value });
  });

  it.each([
    ['a period that is no number', { period: 'soon' }, 'invalid-period'],
    ['an empty period', { period: ' ' }, 'invalid-period'],
    ['a negative period', { period: '-30' }, 'invalid-period'],
    ['a broken period', { period: '30.5' }, 'invalid-period'],
    ['a huge counter', { type: 'hotp', counter: '99999999999999999999' }, 'invalid-counter'],
    ['a counter in other writing', { type: 'hotp', counter: '1e3' }, 'invalid-counter'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(readTyped({ ...typed, ...change })).toEqual({ ok: false, code });
  });

  it.each([
    ['a counter of a code by time', { counter: 'x' }],
    ['a period of a code by counter', { type: 'hotp', period: 'x' }],
    ['both of Steam', { type: 'steam', period: 'x', counter: 'x' }],
  ] as const)('looks past %s, which is not on screen', (_, change) => {
    expect(readTyped({ ...typed, ...change }).ok).toBe(true);
  });
});
