import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { drawBytes, randomId } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { KdfCost, KdfParameters } from './kdf.ts';
import { checkKdfParameters, deriveKey, saltLength } from './kdf.ts';
import { isPairShape } from './pair.ts';
import type { PasskeyProof, PasskeySlot } from './passkey.ts';
import { isNamed, openPasskeySlot } from './passkey.ts';
import type { RecoverySlot } from './recovery.ts';
import { openRecoverySlot } from './recovery.ts';
import { isSealed, keyLength, open, seal } from './seal.ts';

/** One way to the vault key: it lies in `wrapped`, sealed under what this slot's owner knows or has. */
export type Slot = PasswordSlot | RecoverySlot | PasskeySlot | DeviceSlot;

/** What a person gives to open a vault: a password as text, a recovery key as its bytes, what a passkey proves. */
export type Secret = string | Uint8Array | PasskeyProof;

export interface PasswordSlot {
  id: string;
  type: 'password';
  kdf: KdfParameters;
  nonce: Uint8Array;
  wrapped: Uint8Array;
}

/** Opens by itself: its key lies beside it, so whoever reads the browser profile opens the vault. Opt-in. */
export interface DeviceSlot {
  id: string;
  type: 'device';
  key: Uint8Array;
  nonce: Uint8Array;
  wrapped: Uint8Array;
}

/** Throws `password-too-short` for an empty password; every other rule about passwords is the caller's. */
export async function makePasswordSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  password: string,
  cost: KdfCost,
  random: RandomBytes,
): Promise<PasswordSlot> {
  if (password === '') throw new AppError('password-too-short');
  const { memory, passes, lanes } = cost;
  const kdf: KdfParameters = { name: 'argon2id', memory, passes, lanes, salt: drawBytes(random, saltLength) };
  const slot = { id: randomId(random), type: 'password', kdf } as const;
  const sealed = await seal(await deriveKey(password, kdf), bound(slot, vaultId), vaultKey, random);
  return { ...slot, nonce: sealed.nonce, wrapped: sealed.ciphertext };
}

export async function makeDeviceSlot(
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): Promise<DeviceSlot> {
  const slot = { id: randomId(random), type: 'device', key: drawBytes(random, keyLength) } as const;
  const sealed = await seal(slot.key, bound(slot, vaultId), vaultKey, random);
  return { ...slot, nonce: sealed.nonce, wrapped: sealed.ciphertext };
}

/**
 * The vault key, or null when this slot does not open: a wrong secret, one of another kind, or a changed bit.
 * Throws `vault-damaged` for a malformed slot and for KDF parameters out of the caps, before the KDF runs.
 */
export async function openSlot(slot: Slot, vaultId: string, secret: Secret | null): Promise<Bytes | null> {
  if (slot.type === 'recovery') {
    return secret instanceof Uint8Array ? openRecoverySlot(slot, vaultId, secret) : null;
  }
  if (slot.type === 'passkey') return isProof(secret) ? openPasskeySlot(slot, vaultId, secret) : null;
  if (slot.type === 'password' && (typeof secret !== 'string' || secret === '')) return null;
  const key = slot.type === 'password' ? await deriveKey(String(secret), slot.kdf) : slot.key;
  return open(key, bound(slot, vaultId), { nonce: slot.nonce, ciphertext: slot.wrapped });
}

/** What a passkey proves is the one secret that is neither text nor bytes. */
function isProof(secret: Secret | null): secret is PasskeyProof {
  return typeof secret === 'object' && secret !== null && !(secret instanceof Uint8Array);
}

/** Every KDF parameter is bound: cheaper ones, slipped in by another hand, open nothing. */
function bound(
  slot: Pick<PasswordSlot, 'id' | 'type' | 'kdf'> | Pick<DeviceSlot, 'id' | 'type'>,
  vaultId: string,
): Bytes {
  if (slot.type === 'device') return canonical(['hk1/slot', vaultId, slot.id, slot.type, null]);
  const { name, memory, passes, lanes, salt } = slot.kdf;
  return canonical(['hk1/slot', vaultId, slot.id, slot.type, [name, memory, passes, lanes, salt]]);
}

const knownTypes: readonly Slot['type'][] = ['password', 'recovery', 'passkey', 'device'];

/**
 * A slot as it was read back: itself when it is one of ours, null for a type that this version does not know (which its
 * keeper leaves as it is). Throws `vault-damaged` for one of ours that is malformed or whose KDF is out of the caps.
 */
export function readSlot(value: unknown): Slot | null {
  if (typeof value !== 'object' || value === null) throw new AppError('vault-damaged');
  const fields: { [name: string]: unknown } = { ...value };
  const { id, type, kdf, key, nonce, wrapped } = fields;
  if (typeof id !== 'string' || typeof type !== 'string') throw new AppError('vault-damaged');
  if (!knownTypes.some((known) => known === type)) return null;
  const wraps = isSealed({ nonce, ciphertext: wrapped });
  if (!wraps || (type === 'device' && !isKey(key))) throw new AppError('vault-damaged');
  if ((type === 'recovery' || type === 'passkey') && !isPairShape(fields))
    throw new AppError('vault-damaged');
  if (type === 'passkey' && !isNamed(fields)) throw new AppError('vault-damaged');
  if (type === 'password') checkKdfParameters(kdf);
  return value as Slot; // every field was looked at above
}

function isKey(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === keyLength;
}
