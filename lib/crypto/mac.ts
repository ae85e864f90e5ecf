import type { Bytes } from './bytes.ts';
import { owned } from './bytes.ts';

/** HMAC-SHA256. */
export async function mac(key: Uint8Array, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(key, 'sign'), owned(message)));
}

/** Whether `tag` is the HMAC-SHA256 of `message`, compared in constant time. */
export async function macHolds(key: Uint8Array, message: Uint8Array, tag: Uint8Array): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await importKey(key, 'verify'), owned(tag), owned(message));
}

/** SHA-256. */
export async function digest(message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', owned(message)));
}

function importKey(key: Uint8Array, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', owned(key), { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}
