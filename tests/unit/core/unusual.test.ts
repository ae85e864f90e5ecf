import { expect, it } from 'vitest';
import { unusualParts } from '../../../lib/core/unusual.ts';

const usual = {
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  bits: 160,
} as const;

it.each([
  [{}, []],
  [{ bits: 128 }, []],
  [{ digits: 8 }, ['digits']],
  [{ period: 60 }, ['period']],
  [{ algorithm: 'SHA512' }, ['algorithm']],
  [{ bits: 80 }, ['short-key']],
  [{ type: 'hotp', period: 0 }, ['counter']],
  [{ type: 'steam', digits: 5 }, []],
  [{ digits: 8, period: 60, algorithm: 'SHA256', bits: 40 }, ['digits', 'period', 'algorithm', 'short-key']],
] as const)('marks of %j %j', (change, unusual) => {
  expect(unusualParts({ ...usual, ...change })).toEqual(unusual);
});
