import { expect, it } from 'vitest';
import { checkParameters } from '../../../lib/core/otp-parameters.ts';
import type { OtpParameters } from '../../../lib/core/types.ts';
import { codeThrown } from './code-thrown.ts';

const typed: OtpParameters = {
  type: 'totp',
  secret: 'jbsw y3dp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const right: OtpParameters = { ...typed, secret: 'JBSWY3DP' };

it.each<[given: Partial<OtpParameters>, checked: Partial<OtpParameters>]>([
  [{}, {}],
  [{ counter: 5 }, {}],
  [
    { type: 'hotp', counter: 5 },
    { type: 'hotp', counter: 5, period: 0 },
  ],
  [
    { type: 'steam', digits: 6 },
    { type: 'steam', digits: 5 },
  ],
])('makes %j fit', (given, checked) => {
  expect(checkParameters({ ...typed, ...given })).toEqual({ ...right, ...checked });
});

it.each<[given: Partial<OtpParameters>, code: string]>([
  [{ secret: '' }, 'missing-secret'],
  [{ secret: '0189' }, 'invalid-secret'],
  [{ digits: 4 }, 'invalid-digits'],
  [{ digits: 11 }, 'invalid-digits'],
  [{ digits: 6.5 }, 'invalid-digits'],
  [{ digits: Number.NaN }, 'invalid-digits'],
  [{ period: 0 }, 'invalid-period'],
  [{ period: 0.5 }, 'invalid-period'],
  [{ period: Number.MAX_SAFE_INTEGER }, 'invalid-period'],
  [{ type: 'hotp', counter: -1 }, 'invalid-counter'],
  [{ type: 'hotp', counter: 2 ** 53 }, 'invalid-counter'],
  [{ type: 'steam', algorithm: 'SHA256' }, 'unsupported-algorithm'],
])('refuses %j: %s', (given, code) => {
  expect(codeThrown(() => checkParameters({ ...typed, ...given }))).toBe(code);
});
