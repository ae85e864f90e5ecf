import type { Bytes } from './bytes.ts';
import { owned, toHex, utf8 } from './bytes.ts';

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

/** Tells one text from another, and gives nothing of it away that could be read: its SHA-256 in hex. */
export async function textPrint(text: string): Promise<string> {
  return toHex(await digest(utf8(text)));
}

function importKey(key: Uint8Array, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', owned(key), { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}
