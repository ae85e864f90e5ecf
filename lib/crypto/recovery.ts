import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { owned, randomId } from './bytes.ts';
import { canonical } from './canonical.ts';
import { keyFor } from './keys.ts';
import { isSealed, keyLength, open, seal } from './seal.ts';

/**
 * Opens by the recovery key, 32 random bytes that are kept on paper. A new vault key must be wrapped while that paper is
 * in a drawer, so it is wrapped to a key pair (ECDH on P-256, a fresh pair each time): whoever knew an earlier vault key
 * learns nothing from it of a later one. The private half lies sealed under the recovery key.
 */
export interface RecoverySlot {
  id: string;
  type: 'recovery';
  /** The uncompressed point, 65 bytes. */
  publicKey: Uint8Array;
  /** PKCS #8, sealed. */
  privateKey: { nonce: Uint8Array; ciphertext: Uint8Array };
  /** The public half of the pair that `wrapped` was made with. */
  ephemeral: Uint8Array;
  nonce: Uint8Array;
  wrapped: Uint8Array;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const pointLength = 65;

/** The key pair is drawn by WebCrypto, which takes no other source of random bytes. */
export async function makeRecoverySlot(
  vaultKey: Uint8Array,
  vaultId: string,
  recoveryKey: Uint8Array,
  random: RandomBytes,
): Promise<RecoverySlot> {
  if (recoveryKey.length !== keyLength) throw new AppError('bad-request');
  const id = randomId(random);
  const pair = await drawPair();
  const publicKey = await pointOf(pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const lock = await keyFor(recoveryKey, 'recovery-lock');
  const privateKey = await seal(lock, boundPair({ id, publicKey }, vaultId), pkcs8, random);
  return rewrap({ id, type: 'recovery', publicKey, privateKey }, vaultKey, vaultId, random);
}

/** The same way in, for another vault key. The slot must be one whose header was checked: it names whom to trust. */
export async function rewrap(
  { id, type, publicKey, privateKey }: Omit<RecoverySlot, 'ephemeral' | 'nonce' | 'wrapped'>,
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): Promise<RecoverySlot> {
  const pair = await drawPair();
  const ephemeral = await pointOf(pair.publicKey);
  const key = await sharedKey(pair.privateKey, publicKey);
  const sealed = await seal(key, boundWrap({ id, publicKey, ephemeral }, vaultId), vaultKey, random);
  return { id, type, publicKey, privateKey, ephemeral, nonce: sealed.nonce, wrapped: sealed.ciphertext };
}

/** The vault key, or null for another recovery key or a changed bit. Throws `vault-damaged` for what is no point. */
export async function openRecoverySlot(
  slot: RecoverySlot,
  vaultId: string,
  recoveryKey: Uint8Array,
): Promise<Bytes | null> {
  const lock = await keyFor(recoveryKey, 'recovery-lock');
  const pkcs8 = await open(lock, boundPair(slot, vaultId), slot.privateKey);
  if (pkcs8 === null) return null;
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits']);
  const key = await sharedKey(privateKey, slot.ephemeral);
  return open(key, boundWrap(slot, vaultId), { nonce: slot.nonce, ciphertext: slot.wrapped });
}

/** Whether the fields that only this kind of slot has are there and of the right shape. */
export function isRecoveryShape(fields: { [name: string]: unknown }): boolean {
  const { publicKey, privateKey, ephemeral } = fields;
  if (typeof privateKey !== 'object' || privateKey === null) return false;
  const { nonce, ciphertext }: { nonce?: unknown; ciphertext?: unknown } = privateKey;
  return isPoint(publicKey) && isPoint(ephemeral) && isSealed({ nonce, ciphertext });
}

function isPoint(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === pointLength;
}

function drawPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, true, ['deriveBits']);
}

async function pointOf(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

async function sharedKey(own: CryptoKey, point: Uint8Array): Promise<Bytes> {
  const other = await crypto.subtle
    .importKey('raw', owned(point), curve, false, [])
    .catch((error: unknown) => {
      throw new AppError('vault-damaged', { cause: error }); // not on the curve: nobody ever made this
    });
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  return keyFor(new Uint8Array(shared), 'recovery-wrap');
}

function boundPair({ id, publicKey }: Pick<RecoverySlot, 'id' | 'publicKey'>, vaultId: string): Bytes {
  return canonical(['hk1/recovery', vaultId, id, publicKey]);
}

function boundWrap(
  { id, publicKey, ephemeral }: Pick<RecoverySlot, 'id' | 'publicKey' | 'ephemeral'>,
  vaultId: string,
): Bytes {
  return canonical(['hk1/slot', vaultId, id, 'recovery', [publicKey, ephemeral]]);
}
