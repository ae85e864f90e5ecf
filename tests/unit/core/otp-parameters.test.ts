import { expect, it } from 'vitest';
import { areFit, checkParameters, readAlgorithm, readWholeNumber } from '../../../lib/core/otp-parameters.ts';
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

it.each<[given: Partial<OtpParameters>, fit: boolean]>([
  [{}, true],
  [{ digits: 5 }, true],
  [{ digits: 10 }, true],
  [{ period: 1 }, true],
  [{ type: 'hotp', period: 0, counter: Number.MAX_SAFE_INTEGER }, true],
  [{ type: 'steam', digits: 5 }, true],
  // Codes can be made of these, but not as they stand.
  [{ secret: 'jbsw y3dp' }, false],
  [{ counter: 1 }, false],
  [{ type: 'hotp', period: 30 }, false],
  [{ type: 'steam', digits: 6 }, false],
  // And of these none.
  [{ secret: '' }, false],
  [{ digits: 11 }, false],
  [{ period: 0 }, false],
])('%j are fit as they stand: %j', (given, fit) => {
  expect(areFit({ ...right, ...given })).toBe(fit);
});

it.each([
  ['SHA1', 'SHA1'],
  ['sha-256', 'SHA256'],
  [' sha_512 ', 'SHA512'],
  ['HmacSHA1', 'SHA1'],
  ['HMAC-SHA-256', 'SHA256'],
])('%j is %s', (name, algorithm) => {
  expect(readAlgorithm(name)).toBe(algorithm);
});

it.each(['', 'MD5', 'SHA', 'SHA224', 'SHA11', 'SHA1HMAC', 'SHAHMAC1', 'HMACHMACSHA1', 'HMAC'])(
  '%j is no hash that codes are made with, and never taken for SHA-1',
  (name) => {
    expect(codeThrown(() => readAlgorithm(name))).toBe('unsupported-algorithm');
  },
);

it('a hash that no code is made with is refused wherever it comes from', () => {
  const md5 = { ...typed, algorithm: 'MD5' } as unknown as OtpParameters;
  expect(codeThrown(() => checkParameters(md5))).toBe('unsupported-algorithm');
});

it.each([
  ['0', 0],
  ['030', 30],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('%j is the number %i', (text, number) => {
  expect(readWholeNumber(text)).toBe(number);
});

it.each(['', '-1', '+1', '1e3', '0x10', '6.0', '30s', ' 6', '٣', '1'.repeat(17)])('%j is none', (text) => {
  expect(readWholeNumber(text)).toBeNaN();
});
