import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { drawBytes, owned } from './bytes.ts';

/** What a seal leaves: the nonce and the ciphertext, whose last 16 bytes are the tag. */
export interface Sealed {
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const padStep = 256;

/** Seals with AES-256-GCM under a fresh random nonce; `aad` is bound, not stored. */
export async function seal(
  key: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
  random: RandomBytes,
): Promise<{ nonce: Bytes; ciphertext: Bytes }> {
  const nonce = drawBytes(random, nonceLength);
  const aes = await importKey(key);
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: owned(aad) },
    aes,
    owned(plaintext),
  );
  return { nonce, ciphertext: new Uint8Array(ciphertext) };
}

/**
 * The plaintext, or null when key, `aad` or any bit is not the one it was sealed with.
 * Throws `vault-damaged` for what no seal could have made.
 */
export async function open(key: Uint8Array, aad: Uint8Array, sealed: Sealed): Promise<Bytes | null> {
  if (!isSealed(sealed)) throw new AppError('vault-damaged');
  const aes = await importKey(key);
  try {
    const plaintext = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: owned(sealed.nonce), additionalData: owned(aad) },
      aes,
      owned(sealed.ciphertext),
    );
    return new Uint8Array(plaintext);
  } catch (error) {
    // The one name WebCrypto has for a tag that does not hold.
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

/** True for the outer shape of a seal; says nothing of whether it opens. */
export function isSealed(value: { nonce: unknown; ciphertext: unknown }): value is Sealed {
  return (
    value.nonce instanceof Uint8Array &&
    value.nonce.length === nonceLength &&
    value.ciphertext instanceof Uint8Array &&
    value.ciphertext.length >= tagLength
  );
}

/** Keys as the browser wants them, as long as somebody holds their bytes. */
const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

function importKey(key: Uint8Array): Promise<CryptoKey> {
  if (key.length !== keyLength) throw new AppError('vault-damaged');
  const had = imported.get(key);
  if (had !== undefined) return had;
  const made = crypto.subtle.importKey('raw', owned(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  imported.set(key, made);
  made.catch(() => imported.delete(key));
  return made;
}

/** Fills up to a multiple of 256 bytes (0x80, then zeros), so that a length tells little of what is inside. */
export function pad(bytes: Uint8Array): Bytes {
  const padded = new Uint8Array((Math.floor(bytes.length / padStep) + 1) * padStep);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  return padded;
}

/** Undoes {@link pad}; throws `vault-damaged` for bytes that it cannot have made. */
export function unpad(padded: Uint8Array): Bytes {
  let end = padded.length - 1;
  while (end > 0 && padded[end] === 0) end--;
  if (padded.length % padStep !== 0 || padded[end] !== 0x80 || padded.length - end > padStep) {
    throw new AppError('vault-damaged');
  }
  return owned(padded.subarray(0, end));
}
