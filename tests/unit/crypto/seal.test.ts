import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../lib/crypto/bytes.ts';
import { open, pad, seal, unpad } from '../../../lib/crypto/seal.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const bytes = (text: string) => new TextEncoder().encode(text);
const damaged = expect.objectContaining({ code: 'vault-damaged' });

describe('seal and open', () => {
  it('gives back what was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.uint8Array(), async (plaintext, aad) => {
        const key = random(32);
        const sealed = await seal(key, aad, plaintext, random);
        expect(await open(key, aad, sealed)).toEqual(plaintext);
      }),
    );
  });

  it('is AES-256-GCM as its specification has it (test case 14)', async () => {
    const sealed = await seal(
      new Uint8Array(32),
      new Uint8Array(0),
      new Uint8Array(16),
      (n) => new Uint8Array(n),
    );
    expect(toHex(sealed.ciphertext)).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919');
  });

  it('answers null for a wrong key, a wrong binding, and every flipped bit', async () => {
    const key = random(32);
    const aad = bytes('bound');
    const sealed = await seal(key, aad, bytes('sixteen bytes it'), random);
    expect(await open(random(32), aad, sealed)).toBeNull();
    expect(await open(key, bytes('bounds'), sealed)).toBeNull();
    for (const part of ['nonce', 'ciphertext'] as const) {
      for (let bit = 0; bit < sealed[part].length * 8; bit++) {
        const flipped = new Uint8Array(sealed[part]);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await open(key, aad, { ...sealed, [part]: flipped })).toBeNull();
      }
    }
  });

  it('never uses a nonce twice', async () => {
    const key = random(32);
    const nonces = new Set<string>();
    for (let at = 0; at < 200; at++) nonces.add(toHex((await seal(key, key, key, random)).nonce));
    expect(nonces.size).toBe(200);
  });

  it('throws for what no seal could have made', async () => {
    const key = random(32);
    const sealed = await seal(key, key, key, random);
    const malformed = [
      { ...sealed, nonce: new Uint8Array(11) },
      { ...sealed, nonce: new Uint8Array(0) },
      { ...sealed, ciphertext: new Uint8Array(15) },
    ];
    for (const one of malformed) await expect(open(key, key, one)).rejects.toEqual(damaged);
    await expect(open(new Uint8Array(16), key, sealed)).rejects.toEqual(damaged);
  });
});

describe('padding', () => {
  it.each([
    [0, 256],
    [1, 256],
    [255, 256],
    [256, 512],
    [511, 512],
    [512, 768],
  ])('%i bytes become %i', (length, padded) => {
    const content = random(length);
    expect(pad(content)).toHaveLength(padded);
    expect(unpad(pad(content))).toEqual(content);
  });

  it('gives back content that ends like padding', () => {
    for (const tail of [[0x80], [0x80, 0, 0], [0, 0, 0]]) {
      const content = Uint8Array.from([1, ...tail]);
      expect(unpad(pad(content))).toEqual(content);
    }
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['zeros', new Uint8Array(256)],
    ['no mark', new Uint8Array(256).fill(1)],
    ['a wrong length', Uint8Array.from([1, 0x80, 0])],
    ['a step too much', Uint8Array.from([0x80, ...new Uint8Array(511)])],
  ])('throws for %s', (_, padded) => {
    expect(() => unpad(padded)).toThrow(damaged);
  });
});
