import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** Keys that live outside the database, so that a copy of the database alone opens nothing. */
export interface SiteKeys {
  readonly secrets: Uint8Array;
  readonly forms: Uint8Array;
  /** For hashes of what is too short to be hashed without a key, such as six digits. */
  readonly codes: Uint8Array;
}

/** Draws the site's working keys from the one 32-byte key that its keeper holds (HKDF-SHA256, RFC 5869). */
export function deriveKeys(sealKey: Uint8Array): SiteKeys {
  if (sealKey.length !== 32) throw new Error('The seal key must be 32 bytes.');
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', sealKey, '', `helpkit ${purpose}`, 32));
  return { secrets: derive('secrets'), forms: derive('forms'), codes: derive('codes') };
}

/** Seals bytes by AES-256-GCM. `place` names the row they belong to: sealed bytes moved to another row do not open. */
export function seal(key: Uint8Array, nonce: Uint8Array, place: string, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made. Throws when the key, the place or any bit differs. */
export function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Buffer {
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, end)), decipher.final()]);
}

export const sealNonceLength = nonceLength;
