import { describe, expect, it } from 'vitest';
import { canonicalSecret } from '../../../lib/core/base32.ts';
import { safeLabel } from '../../../lib/core/labels.ts';
import { lookalikeOf } from '../../../lib/core/lookalike.ts';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import { checkNewPassword, passwordStrength } from '../../../lib/core/password.ts';
import { decodeLabel } from '../../../lib/core/percent.ts';
import { hostileTexts, limit, timeOf } from '../hostile-texts.ts';

describe('what reads text from outside', () => {
  const readers: [name: string, read: (text: string) => unknown][] = [
    ['parseOtpauthUri', (text) => parseOtpauthUri(text)],
    [
      'parseOtpauthUri, as long as it may be',
      (text) => parseOtpauthUri(`otpauth://totp/${text}`.slice(0, 16_000)),
    ],
    ['canonicalSecret', (text) => canonicalSecret(text)],
    ['decodeLabel', (text) => decodeLabel(text)],
    ['safeLabel', (text) => safeLabel(text)],
    ['checkNewPassword', (text) => checkNewPassword(text)],
    ['passwordStrength', (text) => passwordStrength(text.slice(0, 1024))],
    ['lookalikeOf', (text) => lookalikeOf(`https://${text}.example`, [])],
  ];
  it.each(readers)('%s is done soon with 100 kB', (_name, read) => {
    const slow = hostileTexts.filter((text) => timeOf(() => attempt(() => read(text))) > limit);
    expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
  });
});

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    // Refusing is right here; only the time counts.
  }
}
