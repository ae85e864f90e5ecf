import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalSecret, decodeBase32, encodeBase32 } from '../../../lib/core/base32.ts';
import { codeThrown } from './code-thrown.ts';

describe('base32', () => {
  it.each([
    // RFC 4648 section 10, without padding
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes and reads %j as %s', (text, base32) => {
    const bytes = new TextEncoder().encode(text);
    expect(encodeBase32(bytes)).toBe(base32);
    expect(decodeBase32(base32)).toEqual(bytes);
  });

  it('reads back what it wrote, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...decodeBase32(encodeBase32(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it.each([
    ['MZ', [0x66]],
    ['MZXQA', [0x66, 0x6f, 0x00]],
    ['MZXQAA', [0x66, 0x6f, 0x00]],
    ['M', []],
    ['MZXW6YTBA', [...new TextEncoder().encode('fooba')]],
  ])('drops the spare bits of %s', (text, bytes) => {
    expect([...decodeBase32(text)]).toEqual(bytes);
  });

  it.each(['my', 'MY======', 'M0', 'MÜ', 'M Y'])('refuses %j, which is not canonical', (text) => {
    expect(codeThrown(() => decodeBase32(text))).toBe('invalid-secret');
  });
});

describe('a secret as people give it', () => {
  it.each([
    ['jbsw y3dp ehpk 3pxp', 'JBSWY3DPEHPK3PXP'],
    ['JBSW-Y3DP-EHPK-3PXP', 'JBSWY3DPEHPK3PXP'],
    ['JBSW–Y3DP—EHPK', 'JBSWY3DPEHPK'],
    ['PJTG++45CE+', 'PJTG45CE'],
    ['\ufeffJBSW\u00a0Y3DP\u200b\r\n', 'JBSWY3DP'],
    ['MZXW6===', 'MZXW6'],
    ['MZXW6 = = =', 'MZXW6'],
    ['JbSwY3dP', 'JBSWY3DP'],
    ['MY', 'MY'],
    ['JBS', 'JBS'],
    ['JBSWY3', 'JBSWY3'],
    ['SECRETKEY', 'SECRETKEY'],
    ['A'.repeat(400), 'A'.repeat(400)],
  ])('reads %j', (text, secret) => {
    expect(canonicalSecret(text)).toBe(secret);
  });

  it.each([
    ['', 'missing-secret'],
    [' \n-+ ', 'missing-secret'],
    ['====', 'missing-secret'],
    ['A', 'invalid-secret'],
    ['AZM057MJ', 'invalid-secret'],
    ['JBSWY3D1', 'invalid-secret'],
    ['JBSWY3D8', 'invalid-secret'],
    ['JBSWY3D9', 'invalid-secret'],
    ['JBSW=Y3DP', 'invalid-secret'],
    ['30edcc8edae50a60', 'invalid-secret'],
    ['JBSWY3DP!', 'invalid-secret'],
    // These become ASCII letters in upper case, and are none.
    ['JBſWY3DP', 'invalid-secret'],
    ['JBSWY3Dı', 'invalid-secret'],
    ['zvIayp3JPvtvX/QGHqsqKBk/44s=', 'secret-looks-base64'],
    ['SGVsbG8gV29ybGQh', 'secret-looks-base64'],
    ['dGVzdF9rZXk0-_9A==', 'secret-looks-base64'],
  ])('refuses %j: %s', (text, code) => {
    expect(codeThrown(() => canonicalSecret(text))).toBe(code);
  });

  it('gives the same again for what is canonical', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        const secret = encodeBase32(bytes);
        expect(canonicalSecret(secret)).toBe(secret);
        expect(canonicalSecret(secret.toLowerCase().split('').join(' '))).toBe(secret);
      }),
    );
  });
});
