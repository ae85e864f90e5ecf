import { scryptSync } from 'node:crypto';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toHex, utf8 } from '../../../lib/crypto/bytes.ts';
import { opensslKey, openZipCtr } from '../../../lib/crypto/others.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';

const password = utf8('password');
const salt = utf8('salt of sixteen.');

afterEach(() => vi.unstubAllGlobals());

describe('keys as other apps make them', () => {
  describe.each([
    ['by WebAssembly', true],
    ['where that is refused', false],
  ])('%s', (_, mayUseWasm) => {
    const refuse = () => {
      // As a content security policy without 'wasm-unsafe-eval' leaves it.
      if (!mayUseWasm)
        vi.stubGlobal('WebAssembly', {
          Module: function refused() {
            throw new Error('blocked by policy');
          },
        });
    };

    it.each([
      { memory: 64, passes: 1, lanes: 1 },
      { memory: 24, passes: 2, lanes: 3 },
      { memory: 128, passes: 1, lanes: 16 },
    ])('Argon2id of %o is that of noble, with the shortest salt too', async (cost) => {
      refuse();
      const { memory: m, passes: t, lanes: p } = cost;
      const short = salt.subarray(0, 8);
      const expected = nobleArgon2id(password, short, { m, t, p, dkLen: 32 });
      expect(toHex(await keyMaker.argon2id(password, short, cost))).toBe(toHex(expected));
    });

    it.each([
      { n: 2, r: 1, p: 1 },
      { n: 16, r: 64, p: 2 },
      { n: 64, r: 8, p: 16 },
    ])('scrypt of %o is that of OpenSSL', async (cost) => {
      refuse();
      const { n: N, r, p } = cost;
      const expected = scryptSync(password, salt, 32, { N, r, p });
      expect(toHex(await keyMaker.scrypt(password, salt, cost))).toBe(expected.toString('hex'));
    });
  });

  it('scrypt is the one of RFC 7914 section 12, cut to 32 bytes', async () => {
    const key = await keyMaker.scrypt(utf8('password'), utf8('NaCl'), { n: 1024, r: 8, p: 16 });
    expect(toHex(key)).toBe('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162');
  });

  it('PBKDF2 is the one of RFC 6070', async () => {
    const cost = { hash: 'SHA-1', rounds: 4096, length: 20 } as const;
    expect(toHex(await keyMaker.pbkdf2(password, utf8('salt'), cost))).toBe(
      '4b007901b765489abead49d926f721d065a429c1',
    );
  });

  it.each<[what: string, make: () => Promise<unknown>, code: string]>([
    [
      'more memory than fits',
      () => keyMaker.argon2id(password, salt, { memory: 2 ** 21, passes: 1, lanes: 1 }),
      'import-too-dear',
    ],
    [
      'more work than anybody waits for',
      () => keyMaker.argon2id(password, salt, { memory: 2 ** 20, passes: 5, lanes: 1 }),
      'import-too-dear',
    ],
    [
      'passes without end',
      () => keyMaker.argon2id(password, salt, { memory: 64, passes: 1e9, lanes: 1 }),
      'import-too-dear',
    ],
    [
      'no number',
      () => keyMaker.argon2id(password, salt, { memory: Number.NaN, passes: 1, lanes: 1 }),
      'import-broken',
    ],
    [
      'no passes',
      () => keyMaker.argon2id(password, salt, { memory: 64, passes: 0, lanes: 1 }),
      'import-broken',
    ],
    [
      'no salt',
      () => keyMaker.argon2id(password, new Uint8Array(), { memory: 64, passes: 1, lanes: 1 }),
      'import-broken',
    ],
    [
      'a scrypt of 4 GiB',
      () => keyMaker.scrypt(password, salt, { n: 2 ** 22, r: 8, p: 1 }),
      'import-too-dear',
    ],
    [
      'a salt that is too short',
      () => keyMaker.argon2id(password, salt.subarray(0, 7), { memory: 64, passes: 1, lanes: 1 }),
      'import-broken',
    ],
    [
      'more lanes than any app',
      () => keyMaker.argon2id(password, salt, { memory: 136, passes: 1, lanes: 17 }),
      'import-broken',
    ],
    [
      'less memory than its lanes need',
      () => keyMaker.argon2id(password, salt, { memory: 31, passes: 1, lanes: 4 }),
      'import-broken',
    ],
    [
      'half a pass',
      () => keyMaker.argon2id(password, salt, { memory: 64, passes: 1.5, lanes: 1 }),
      'import-broken',
    ],
    ['a scrypt of one', () => keyMaker.scrypt(password, salt, { n: 1, r: 8, p: 1 }), 'import-broken'],
    [
      'blocks that are too large',
      () => keyMaker.scrypt(password, salt, { n: 2, r: 65, p: 1 }),
      'import-broken',
    ],
    ['a scrypt of 17 lanes', () => keyMaker.scrypt(password, salt, { n: 2, r: 1, p: 17 }), 'import-broken'],
    [
      'scrypts that write more than anybody waits for',
      () => keyMaker.scrypt(password, salt, { n: 2 ** 20, r: 8, p: 5 }),
      'import-too-dear',
    ],
    [
      'one round more than any app',
      () => keyMaker.pbkdf2(password, salt, { hash: 'SHA-1', rounds: 5_000_001, length: 32 }),
      'import-too-dear',
    ],
    ['no power of two', () => keyMaker.scrypt(password, salt, { n: 1000, r: 8, p: 1 }), 'import-broken'],
    [
      'rounds without end',
      () => keyMaker.pbkdf2(password, salt, { hash: 'SHA-1', rounds: 2 ** 31, length: 32 }),
      'import-too-dear',
    ],
    [
      'no rounds',
      () => keyMaker.pbkdf2(password, salt, { hash: 'SHA-1', rounds: 0, length: 32 }),
      'import-broken',
    ],
  ])('a file that asks for %s is refused before any work', async (_what, make, code) => {
    const start = performance.now();
    await expect(make()).rejects.toMatchObject({ code });
    expect(performance.now() - start).toBeLessThan(100);
  });

  it("OpenSSL's old key runs over as many rounds of MD5 as it takes", () => {
    const { key, iv } = opensslKey(utf8('hello'), bytes('0102030405060708'));
    expect([key.length, iv.length]).toEqual([32, 16]);
    expect(toHex(opensslKey(new Uint8Array(), new Uint8Array()).key).slice(0, 32)).toBe(
      'd41d8cd98f00b204e9800998ecf8427e',
    );
  });

  it('the counter of a zip counts each block', async () => {
    const key = new Uint8Array(32);
    const whole = await openZipCtr(key, new Uint8Array(40));
    expect(await openZipCtr(key, whole)).toEqual(new Uint8Array(40));
    expect(whole.subarray(0, 16)).not.toEqual(whole.subarray(16, 32));
  });
});

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
