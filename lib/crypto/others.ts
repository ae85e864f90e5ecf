import { md5 } from '@noble/hashes/legacy.js';
import type { Bytes } from './bytes.ts';
import { owned } from './bytes.ts';

/**
 * The ciphers of other apps' files, only ever to open them. A key that does not fit is a value (`null`), as a wrong
 * password makes one; so is a nonce or a length that the cipher does not know.
 */
export async function openGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  aad: Uint8Array = new Uint8Array(),
): Promise<Bytes | null> {
  if (nonce.length === 0) return null;
  return opened(key, { name: 'AES-GCM', iv: owned(nonce), additionalData: owned(aad) }, ciphertext);
}

/** AES-CBC with PKCS #7 padding, which nothing vouches for: a wrong key is found only by what comes out. */
export function openCbc(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Promise<Bytes | null> {
  return opened(key, { name: 'AES-CBC', iv: owned(iv) }, ciphertext);
}

/** AES-CTR whose counter runs from 1 with its lowest byte first, as zip files have it. */
export async function openZipCtr(key: Uint8Array, ciphertext: Uint8Array): Promise<Bytes> {
  const aes = await crypto.subtle.importKey('raw', owned(key), 'AES-CTR', false, ['encrypt']);
  const plain = new Uint8Array(ciphertext);
  for (let at = 0; at < plain.length; at += 16) {
    const counter = new Uint8Array(16);
    new DataView(counter.buffer).setUint32(0, at / 16 + 1, true);
    const block = plain.subarray(at, at + 16);
    // WebCrypto counts from the other end: each block is begun anew.
    const turned = await crypto.subtle.encrypt({ name: 'AES-CTR', counter, length: 32 }, aes, block);
    block.set(new Uint8Array(turned));
  }
  return plain;
}

/** Whether an HMAC is the one of that data; it may be cut to its first bytes. */
export async function holdsHmac(
  hash: 'SHA-1' | 'SHA-256',
  key: Uint8Array,
  data: Uint8Array,
  mac: Uint8Array,
): Promise<boolean> {
  const signer = await crypto.subtle.importKey('raw', owned(key), { name: 'HMAC', hash }, false, ['sign']);
  const whole = new Uint8Array(await crypto.subtle.sign('HMAC', signer, owned(data)));
  return mac.length >= 10 && mac.length <= whole.length && mac.every((byte, at) => byte === whole[at]);
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', owned(bytes)));
}

/** The second half of HKDF (RFC 5869 section 2.3) with SHA-256, for up to 32 bytes. */
export async function hkdfExpand(key: Uint8Array, info: Uint8Array): Promise<Bytes> {
  const signer = await crypto.subtle.importKey('raw', owned(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', signer, Uint8Array.from([...info, 1])));
}

/** OpenSSL's old way from a passphrase to an AES-256 key and its IV: MD5, one round (`EVP_BytesToKey`). */
export function opensslKey(passphrase: Uint8Array, salt: Uint8Array): { key: Bytes; iv: Bytes } {
  const made: number[] = [];
  let last = new Uint8Array();
  while (made.length < 48) {
    last = owned(md5(Uint8Array.from([...last, ...passphrase, ...salt])));
    made.push(...last);
  }
  return { key: Uint8Array.from(made.slice(0, 32)), iv: Uint8Array.from(made.slice(32)) };
}

async function opened(
  key: Uint8Array,
  how: AesGcmParams | AesCbcParams,
  ciphertext: Uint8Array,
): Promise<Bytes | null> {
  try {
    const aes = await crypto.subtle.importKey('raw', owned(key), how.name, false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt(how, aes, owned(ciphertext)));
  } catch (error) {
    // What WebCrypto says of a tag or padding that does not hold, and of lengths that it does not know.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
