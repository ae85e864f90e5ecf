import type { RandomBytes } from '../crypto/bytes.ts';
import { drawBytes, fromBase64, toBase64, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import type { KdfCost, KdfParameters } from '../crypto/kdf.ts';
import { checkKdfParameters, deriveKey, saltLength } from '../crypto/kdf.ts';
import { isSealed, open, pad, seal, unpad } from '../crypto/seal.ts';
import type { SealedApart } from './schema.ts';
import { damaged, readList, readText } from './shape.ts';

/**
 * Backup codes under a passphrase of their own, within the record that the vault key seals already: who opens the vault has
 * one factor, not both. The same KDF and caps as for the vault's own password.
 */
export async function sealApart(
  codes: readonly string[],
  setId: string,
  passphrase: string,
  { memory, passes, lanes }: KdfCost,
  random: RandomBytes,
): Promise<SealedApart> {
  const salt = drawBytes(random, saltLength);
  const kdf: KdfParameters = { name: 'argon2id', memory, passes, lanes, salt };
  const plaintext = pad(utf8(JSON.stringify(codes)));
  const sealed = await seal(await deriveKey(passphrase, kdf), bound(setId, kdf), plaintext, random);
  return {
    kdf: { ...kdf, salt: toBase64(salt) },
    nonce: toBase64(sealed.nonce),
    ciphertext: toBase64(sealed.ciphertext),
  };
}

/** The codes, or null for another passphrase. Throws `vault-damaged` for what was never sealed so, before the KDF runs. */
export async function openApart(
  sealed: SealedApart,
  setId: string,
  passphrase: string,
): Promise<string[] | null> {
  const parts = partsOf(sealed);
  if (parts === null) throw damaged();
  if (passphrase === '') return null;
  const { kdf, nonce, ciphertext } = parts;
  const plaintext = await open(await deriveKey(passphrase, kdf), bound(setId, kdf), { nonce, ciphertext });
  if (plaintext === null) return null;
  const codes: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpad(plaintext)));
  return readList(codes, readText);
}

/** Whether a stored value is codes sealed apart, with a KDF within the caps. */
export function isSealedApart(value: unknown): value is SealedApart {
  return partsOf(value) !== null;
}

interface Parts {
  kdf: KdfParameters;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}

function partsOf(value: unknown): Parts | null {
  const { kdf, nonce, ciphertext } = fieldsOf(value);
  const { salt, ...cost } = fieldsOf(kdf);
  const parameters = { ...cost, salt: bytesOf(salt) };
  const sealed = { nonce: bytesOf(nonce), ciphertext: bytesOf(ciphertext) };
  try {
    checkKdfParameters(parameters);
  } catch {
    return null;
  }
  return isSealed(sealed) ? { kdf: parameters, ...sealed } : null;
}

/** What is no object has none. */
function fieldsOf(value: unknown): { [name: string]: unknown } {
  return typeof value === 'object' ? { ...value } : {};
}

function bytesOf(value: unknown): Uint8Array | null {
  const bytes = typeof value === 'string' ? fromBase64(value) : null;
  // One text for one value, as everywhere in a backup file.
  return bytes !== null && toBase64(bytes) === value ? bytes : null;
}

/** Bound to the set, not to the vault: a backup file brings it into another one. Every KDF parameter is bound. */
function bound(setId: string, { name, memory, passes, lanes, salt }: KdfParameters) {
  return canonical(['hk1/backup-codes', setId, [name, memory, passes, lanes, salt]]);
}
