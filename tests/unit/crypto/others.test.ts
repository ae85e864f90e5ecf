import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../lib/crypto/bytes.ts';
import {
  hkdfExpand,
  holdsHmac,
  openCbc,
  openGcm,
  opensslKey,
  openZipCtr,
  sha256,
} from '../../../lib/crypto/others.ts';

const text = utf8('what another app has sealed, longer than two blocks of a cipher');
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const random = (length: number) => new Uint8Array(randomBytes(length));

describe('AES-GCM', () => {
  const key = random(32);
  const nonce = random(12);
  const aad = utf8('header');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const sealed = Uint8Array.from([...cipher.update(text), ...cipher.final(), ...cipher.getAuthTag()]);

  it('opens what OpenSSL sealed, under its header alone', async () => {
    expect(await openGcm(key, nonce, sealed, aad)).toEqual(text);
    expect(await openGcm(key, nonce, sealed)).toBeNull();
  });

  it.each<[what: string, args: Parameters<typeof openGcm>]>([
    ['another key', [random(32), nonce, sealed, aad]],
    ['another nonce', [key, random(12), sealed, aad]],
    ['no nonce', [key, new Uint8Array(), sealed, aad]],
    ['a changed bit', [key, nonce, sealed.with(3, (sealed[3] ?? 0) ^ 1), aad]],
    ['less than a tag', [key, nonce, sealed.subarray(0, 15), aad]],
    ['a key of no length of AES', [random(31), nonce, sealed, aad]],
  ])('gives null for %s', async (_, args) => {
    expect(await openGcm(...args)).toBeNull();
  });
});

describe('AES-CBC', () => {
  const key = random(32);
  const iv = random(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const sealed = Uint8Array.from([...cipher.update(text), ...cipher.final()]);

  it('opens what OpenSSL sealed', async () => {
    expect(await openCbc(key, iv, sealed)).toEqual(text);
  });

  it('gives null for half a block', async () => {
    expect(await openCbc(key, iv, sealed.subarray(0, 24))).toBeNull();
  });
});

describe('the AES-CTR of zip files', () => {
  it.each([0, 1, 16, 17, 32, 40])(
    'turns %i bytes by blocks whose counter begins with its lowest byte',
    async (length) => {
      const key = random(32);
      const ciphertext = random(length);
      const blocks = Math.ceil(length / 16);
      const counters = new Uint8Array(16 * blocks);
      for (let at = 0; at < blocks; at += 1) counters[16 * at] = at + 1;
      const ecb = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const stream = ecb.update(counters);
      const before = Uint8Array.from(ciphertext);
      const plain = ciphertext.map((byte, at) => byte ^ (stream[at] ?? 0));
      expect(await openZipCtr(key, ciphertext)).toEqual(plain);
      expect(ciphertext).toEqual(before);
    },
  );
});

describe('an HMAC', () => {
  const key = random(20);

  it.each([
    ['SHA-1', 'sha1', 20],
    ['SHA-256', 'sha256', 32],
  ] as const)('with %s holds whole, and cut to no less than ten bytes', async (hash, name, length) => {
    const mac = new Uint8Array(createHmac(name, key).update(text).digest());
    const holds = (given: Uint8Array) => holdsHmac(hash, key, text, given);
    expect(mac).toHaveLength(length);
    expect(await holds(mac)).toBe(true);
    expect(await holds(mac.subarray(0, 10))).toBe(true);
    expect(await holds(mac.subarray(0, 9))).toBe(false);
    expect(await holds(Uint8Array.from([...mac, 0]))).toBe(false);
    expect(await holds(mac.with(0, (mac[0] ?? 0) ^ 1))).toBe(false);
    expect(await holds(mac.with(9, (mac[9] ?? 0) ^ 1))).toBe(false);
    expect(await holdsHmac(hash, random(20), text, mac)).toBe(false);
  });
});

it('SHA-256 is that of OpenSSL', async () => {
  expect(toHex(await sha256(text))).toBe(createHash('sha256').update(text).digest('hex'));
});

it('HKDF expands as in RFC 5869 appendix A.1, its first 32 bytes', async () => {
  const key = bytes('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5');
  expect(toHex(await hkdfExpand(key, bytes('f0f1f2f3f4f5f6f7f8f9')))).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf',
  );
});

it("OpenSSL's old key is MD5 over what came before, the passphrase and the salt", () => {
  const passphrase = utf8('a passphrase');
  const salt = random(8);
  const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();
  const first = md5(passphrase, salt);
  const second = md5(first, passphrase, salt);
  const third = md5(second, passphrase, salt);
  const { key, iv } = opensslKey(passphrase, salt);
  expect(toHex(key)).toBe(Buffer.concat([first, second]).toString('hex'));
  expect(toHex(iv)).toBe(third.toString('hex'));
});
