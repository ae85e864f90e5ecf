import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBytes, fromBase64, randomId, toBase64, toHex } from '../../../lib/crypto/bytes.ts';

describe('bytes', () => {
  it('base64 gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('base64 takes a megabyte', () => {
    const bytes = new Uint8Array(1_000_000).fill(7);
    expect(fromBase64(toBase64(bytes))).toHaveLength(bytes.length);
  });

  it('answers null for what is not base64', () => {
    for (const text of ['*', 'a', 'ab=c']) expect(fromBase64(text)).toBeNull();
  });

  it('writes hex and ids of 128 bits', () => {
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff');
    expect(randomId((length) => new Uint8Array(length).fill(0xab))).toBe('ab'.repeat(16));
  });

  it('refuses a random source that gives too little', () => {
    expect(() => drawBytes(() => new Uint8Array(31), 32)).toThrow(RangeError);
  });
});
