// @vitest-environment node
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { encodeBase32 } from '../rules/base32.ts';
import { codeAt } from '../rules/totp-verifier.ts';

/** RFC 4226 appendix D: the first ten HOTP values of the secret "12345678901234567890". */
const rfc4226 = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];

test.each(rfc4226.map((code, counter) => [counter, code] as const))(
  'RFC 4226: counter %i gives %s',
  (counter, code) => {
    expect(codeAt(Buffer.from('12345678901234567890'), counter)).toBe(code);
  },
);

test('codes of any secret and step equal those of another implementation', () => {
  const secrets = fc.uint8Array({ minLength: 16, maxLength: 64 });
  const steps = fc.nat({ max: 2 ** 34 });
  fc.assert(
    fc.property(secrets, steps, (secret, step) => {
      const other = new TOTP({ secret: Secret.fromBase32(encodeBase32(secret)) });
      expect(codeAt(secret, step)).toBe(other.generate({ timestamp: step * 30_000 }));
    }),
    { numRuns: 500 },
  );
});
