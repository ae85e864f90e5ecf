import { AppError } from '../core/errors.ts';
import { holdsHmac, openZipCtr } from '../crypto/others.ts';
import type { Opener } from './format.ts';
import { passwordBytes, unlocked } from './lock.ts';
import type { ZipEntry } from './zip.ts';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const OLD_HEADER = 12;
const AES_EXTRA = 0x9901;
const AES_MAC = 10;
const AES_CHECK = 2;
/** Blocks are turned one by one: no file of codes is longer than this. */
const MOST_AES = 512 * 1024;

/** The sum of bytes that zip keeps beside them. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = crcStep(sum, byte);
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * Zip's old cipher (APPNOTE section 6.1), which several apps still use. It protects little, and its one check byte lets
 * a wrong password through now and then: the sum of what comes out decides.
 */
export function openZipCrypto({ packed, check }: ZipEntry, opener: Opener): Uint8Array {
  const keys = new OldKeys(passwordBytes(opener));
  const plain = packed.map((byte) => keys.open(byte));
  if (plain.length < OLD_HEADER) throw new AppError('import-broken');
  if (plain[OLD_HEADER - 1] !== check) throw new AppError('import-wrong-password');
  return plain.subarray(OLD_HEADER);
}

/** WinZip's AES: salt, two bytes to check the password, the cipher text, ten bytes of its HMAC. */
export async function openZipAes(
  { packed, extra, isLocked }: ZipEntry,
  opener: Opener,
): Promise<{ method: number; packed: Uint8Array }> {
  const { strength, method } = aesFields(extra);
  const keyLength = 8 + 8 * strength;
  const saltLength = keyLength / 2;
  const start = saltLength + AES_CHECK;
  if (!isLocked || packed.length < start + AES_MAC) throw new AppError('import-broken');
  if (packed.length > MOST_AES) throw new AppError('import-too-large');
  const drawn = await opener.keys.pbkdf2(passwordBytes(opener), packed.subarray(0, saltLength), {
    hash: 'SHA-1',
    rounds: 1000,
    length: 2 * keyLength + AES_CHECK,
  });
  const check = drawn.subarray(2 * keyLength);
  if (!check.every((byte, at) => byte === packed[saltLength + at]))
    throw new AppError('import-wrong-password');
  const ciphertext = packed.subarray(start, packed.length - AES_MAC);
  const mac = packed.subarray(packed.length - AES_MAC);
  const holds = await holdsHmac('SHA-1', drawn.subarray(keyLength, 2 * keyLength), ciphertext, mac);
  unlocked(holds ? mac : null);
  return { method, packed: await openZipCtr(drawn.subarray(0, keyLength), ciphertext) };
}

/** The part of a list entry that says how the newer cipher was used. */
function aesFields(extra: Uint8Array): { strength: number; method: number } {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== AES_EXTRA || at + 11 > extra.length) continue;
    const strength = view.getUint8(at + 8);
    if (strength >= 1 && strength <= 3) return { strength, method: view.getUint16(at + 9, true) };
  }
  throw new AppError('import-broken');
}

class OldKeys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.#turn(byte);
  }

  open(byte: number): number {
    const mixed = (this.#third & 0xffff) | 2;
    const plain = byte ^ ((Math.imul(mixed, mixed ^ 1) >>> 8) & 0xff);
    this.#turn(plain);
    return plain;
  }

  #turn(byte: number): void {
    this.#first = crcStep(this.#first, byte);
    this.#second = (Math.imul((this.#second + (this.#first & 0xff)) | 0, 134_775_813) + 1) >>> 0;
    this.#third = crcStep(this.#third, this.#second >>> 24);
  }
}

function crcStep(sum: number, byte: number): number {
  return ((CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)) >>> 0;
}
