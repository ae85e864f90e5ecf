import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { drawBytes } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { PasskeyProof } from '../crypto/passkey.ts';
import { makePasskeySlot, rewrapPasskey } from '../crypto/passkey.ts';
import { makeRecoverySlot, rewrap } from '../crypto/recovery.ts';
import { keyLength } from '../crypto/seal.ts';
import type { Secret, Slot } from '../crypto/slots.ts';
import { makeDeviceSlot, makePasswordSlot } from '../crypto/slots.ts';

/** What shall open a vault from now on. What is left out stays as it is. */
export interface WaysChange {
  /**
   * Takes the place of the present password, and of opening without one. Null: opens by itself from now on, and every
   * other way in goes.
   */
  password?: string | null;
  /** Takes the place of the present recovery key; null takes it away. */
  recovery?: Uint8Array | null;
  /** Takes the place of the present passkey; null takes it away. Never the only way in. */
  passkey?: NewPasskey | null;
}

/** A passkey, and what it made of a salt. */
export type NewPasskey = PasskeyProof & { salt: Uint8Array };

interface World {
  random: RandomBytes;
  kdf: KdfCost;
}

/**
 * The ways in for a new vault key. A password that stays is made anew from what was typed; a recovery key that stays
 * or a passkey needs nobody's hand. Ways that this version does not know are gone: it cannot wrap a key for them. Throws
 * `bad-request` where nothing that a person can remember or keep would be left, or where the password that stays was
 * not typed.
 *
 * @param given what has just opened the vault
 */
export async function waysAfter(
  { random, kdf }: World,
  slots: readonly Slot[],
  vaultId: string,
  given: Secret,
  { password, recovery, passkey }: WaysChange,
): Promise<{ key: Bytes; slots: Slot[] }> {
  const key = drawBytes(random, keyLength);
  const next: Slot[] = [];
  for (const slot of slots) {
    if (slot.type === 'recovery') {
      if (password !== null && recovery === undefined) next.push(await rewrap(slot, key, vaultId, random));
    } else if (slot.type === 'passkey') {
      if (password !== null && passkey === undefined)
        next.push(await rewrapPasskey(slot, key, vaultId, random));
    } else if (password === undefined) {
      if (slot.type === 'device') next.push(await makeDeviceSlot(key, vaultId, random));
      else next.push(await makePasswordSlot(key, vaultId, textOf(given), kdf, random));
    }
  }
  if (password === null) next.push(await makeDeviceSlot(key, vaultId, random));
  else if (password !== undefined) next.unshift(await makePasswordSlot(key, vaultId, password, kdf, random));
  if (recovery) next.push(await makeRecoverySlot(key, vaultId, recovery, random));
  if (passkey) next.push(await makePasskeySlot(key, vaultId, passkey, random));
  if (next.every(({ type }) => type === 'passkey')) throw new AppError('bad-request');
  return { key, slots: next };
}

function textOf(given: Secret): string {
  if (typeof given !== 'string') throw new AppError('bad-request');
  return given;
}

/** A password slot that was cheaper to guess at than new ones are. */
export function isCheap(slot: Slot, { memory, passes }: KdfCost): boolean {
  return slot.type === 'password' && (slot.kdf.memory < memory || slot.kdf.passes < passes);
}
