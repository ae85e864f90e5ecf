import { describe, expect, it } from 'vitest';
import { codeAt, hotpCode } from '../../lib/core/otp.ts';
import type { Algorithm } from '../../lib/core/types.ts';
import rfc4226 from './rfc4226.json' with { type: 'json' };
import rfc6238 from './rfc6238.json' with { type: 'json' };
import steam from './steam.json' with { type: 'json' };

it.each(rfc4226.codes.map((code, counter) => ({ counter, code })))(
  'RFC 4226: counter $counter is $code',
  ({ counter, code }) => {
    const { secret } = rfc4226;
    expect(hotpCode({ type: 'hotp', secret, algorithm: 'SHA1', digits: 6, period: 0, counter })).toBe(code);
  },
);

describe('RFC 6238', () => {
  it.each(rfc6238.vectors)('$algorithm at $time s is $code', ({ algorithm, secret, time, code }) => {
    const hash = algorithmNamed(algorithm);
    expect(
      codeAt({ type: 'totp', secret, algorithm: hash, digits: 8, period: 30, counter: 0 }, time * 1000),
    ).toBe(code);
  });
});

it.each(steam.vectors)('Steam: $secret at $time s is $code', ({ secret, time, code }) => {
  const parameters = { type: 'steam', secret, algorithm: 'SHA1', digits: 5, period: 30, counter: 0 } as const;
  expect(codeAt(parameters, time * 1000)).toBe(code);
});

function algorithmNamed(name: string): Algorithm {
  if (name === 'SHA1' || name === 'SHA256' || name === 'SHA512') return name;
  throw new Error(`no such hash: ${name}`);
}
