import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../lib/core/base32.ts';
import { codeAt, hotpCode, stepAt, windowAt } from '../../../lib/core/otp.ts';
import type { OtpParameters } from '../../../lib/core/types.ts';
import { figure } from '../../figures/figure.ts';
import rfc4226 from '../../vectors/rfc4226.json' with { type: 'json' };
import rfc6238 from '../../vectors/rfc6238.json' with { type: 'json' };
import { codeThrown } from './code-thrown.ts';

const totp: OtpParameters = {
  type: 'totp',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};

describe('the time step', () => {
  it.each([
    [0, 30, 0],
    [29_999, 30, 0],
    [30_000, 30, 1],
    [59_999.9, 30, 1],
    [Date.UTC(2106, 1, 7, 6, 28, 16), 30, 143_165_576],
    [Date.UTC(9999, 11, 31, 23, 59, 59, 999), 30, 8_446_743_359],
    [253_402_300_800_000, 30, 8_446_743_360],
    [8.64e15, 30, 288_000_000_000],
    [8.64e15 - 1, 30, 287_999_999_999],
    [999, 1, 0],
    [1000, 1, 1],
    [86_399_999, 86_400, 0],
    [86_400_000, 86_400, 1],
    [-1, 30, -1],
  ])('of %d ms with a period of %d s is %d', (now, period, step) => {
    expect(stepAt(now, period)).toBe(step);
  });

  it('begins at a multiple of the period and ends before the next, at every instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8.64e15 }),
        fc.integer({ min: 1, max: 100_000 }),
        (now, period) => {
          const step = stepAt(now, period);
          expect(BigInt(step) * BigInt(period * 1000) <= BigInt(now)).toBe(true);
          expect(BigInt(step + 1) * BigInt(period * 1000) > BigInt(now)).toBe(true);
        },
      ),
    );
  });
});

describe('codes', () => {
  it('shows this step’s code and the next, with the instant between them', () => {
    expect(windowAt(totp, 59_000)).toEqual({
      current: codeAt(totp, 59_000),
      next: codeAt(totp, 60_000),
      changesAt: 60_000,
      step: 1,
    });
    expect(codeAt(totp, 59_999)).toBe('287082');
    expect(codeAt(totp, 60_000)).toBe('359152');
  });

  it('gives the code of the counter for hotp, whatever the time', () => {
    const hotp: OtpParameters = { ...totp, type: 'hotp', period: 0, counter: 9 };
    expect(hotpCode(hotp)).toBe('520489');
    expect(codeAt(hotp, 123_456_789)).toBe('520489');
    expect(codeThrown(() => windowAt(hotp, 0))).toBe('unsupported-type');
  });

  it.each(['', 'MY', 'MZXQ', 'A'.repeat(1600)])('makes codes from a key of any length: %.20j', (secret) => {
    expect(codeAt({ ...totp, secret }, 0)).toBe(ownCode(secret, 'sha1', 0, 6));
  });

  it('agrees with an HMAC of another make, for every hash, length of code and counter', () => {
    const parameters = fc.record({
      secret: fc.uint8Array({ minLength: 1, maxLength: 140 }).map(encodeBase32),
      algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
      digits: fc.integer({ min: 5, max: 10 }),
      counter: fc.maxSafeNat(),
    });
    fc.assert(
      fc.property(parameters, (given) => {
        const { secret, algorithm, digits, counter } = given;
        const code = hotpCode({ type: 'hotp', period: 0, ...given });
        expect(code).toBe(ownCode(secret, algorithm, counter, digits));
      }),
    );
  });

  it('are right at every vector, and with every hash and length at the ends of time and around leaps of the clock', () => {
    const hashes = ['SHA1', 'SHA256', 'SHA512'] as const;
    const instants = [0, 59, Date.UTC(2106, 1, 7, 6, 28, 16) / 1000, Date.UTC(9999, 11, 31) / 1000]
      .concat([Date.UTC(10_000, 0, 1) / 1000, Date.UTC(2026, 11, 31, 23, 59, 59) / 1000, 8.64e12 - 60])
      .flatMap((second) => [second, second + 1, second + 30, Math.max(0, second - 3600)]);
    const codes = instants.flatMap((second) =>
      hashes.flatMap((algorithm) =>
        [6, 7, 8].map((digits) => {
          const own = ownCode(totp.secret, algorithm, Math.floor(second / 30), digits);
          return codeAt({ ...totp, algorithm, digits }, second * 1000) === own;
        }),
      ),
    );
    const vectors = [
      ...rfc4226.codes.map((code, counter) => {
        const { secret } = rfc4226;
        return hotpCode({ ...totp, type: 'hotp', secret, period: 0, counter }) === code;
      }),
      ...rfc6238.vectors.map(({ algorithm, secret, time, code }) => {
        const hash = hashes.find((name) => name === algorithm) ?? 'SHA1';
        return codeAt({ ...totp, secret, algorithm: hash, digits: 8 }, time * 1000) === code;
      }),
    ];
    const all = [...vectors, ...codes];
    const right = all.filter(Boolean).length;
    figure({
      figure: `right codes of ${vectors.length} vectors of RFC 4226 and 6238 and ${codes.length} instants up to year 10,000`,
      part: '5',
      requirement:
        'security 29: RFC vectors, 3 hashes, 6-8 digits, year 2106 and 10,000, leaps of the clock: 100 %',
      value: right,
      goal: all.length,
      holds: right === all.length,
    });
    expect(right).toBe(all.length);
  });

  it.each([
    ['lower case', 'gezdgnbv'],
    ['a letter outside the alphabet', 'GEZDGNB1'],
  ])('refuses a secret that is not canonical: %s', (_why, secret) => {
    expect(codeThrown(() => codeAt({ ...totp, secret }, 0))).toBe('invalid-secret');
  });
});

function ownCode(secret: string, hash: string, counter: number, digits: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(hash, decodeBase32(secret)).update(message).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
