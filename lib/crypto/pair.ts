import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { owned } from './bytes.ts';
import type { KeyUse } from './keys.ts';
import { keyFor } from './keys.ts';
import { isSealed, open, seal } from './seal.ts';

/**
 * A vault key wrapped for 32 bytes that are kept elsewhere: on paper, in an authenticator. A new vault key must be wrapped
 * while those are in a drawer, so it is wrapped to a key pair (ECDH on P-256, a fresh pair each time): whoever knew an
 * earlier vault key learns nothing from it of a later one. The private half lies sealed under what is kept elsewhere.
 */
export interface Pair {
  /** The uncompressed point, 65 bytes. */
  publicKey: Uint8Array;
  /** PKCS #8, sealed. */
  privateKey: { nonce: Uint8Array; ciphertext: Uint8Array };
  /** The public half of the pair that `wrapped` was made with. */
  ephemeral: Uint8Array;
  nonce: Uint8Array;
  wrapped: Uint8Array;
}

/** What the seals of one kind of pair are bound to: a pair of one kind or vault never opens as another. */
export interface PairKind {
  /** Drawn from what is kept elsewhere. */
  lock: KeyUse;
  /** Drawn from what two key pairs share. */
  wrap: KeyUse;
  boundPair(publicKey: Uint8Array): Bytes;
  boundWrap(publicKey: Uint8Array, ephemeral: Uint8Array): Bytes;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const pointLength = 65;

/** The key pair is drawn by WebCrypto, which takes no other source of random bytes. */
export async function makePair(
  kind: PairKind,
  vaultKey: Uint8Array,
  held: Uint8Array,
  random: RandomBytes,
): Promise<Pair> {
  const pair = await drawPair();
  const publicKey = await pointOf(pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const privateKey = await seal(await keyFor(held, kind.lock), kind.boundPair(publicKey), pkcs8, random);
  return rewrapPair(kind, { publicKey, privateKey }, vaultKey, random);
}

/** The same pair, for another vault key. It must be one whose header was checked: it names whom to trust. */
export async function rewrapPair(
  kind: PairKind,
  { publicKey, privateKey }: Pick<Pair, 'publicKey' | 'privateKey'>,
  vaultKey: Uint8Array,
  random: RandomBytes,
): Promise<Pair> {
  const own = await drawPair();
  const ephemeral = await pointOf(own.publicKey);
  const key = await sharedKey(kind, own.privateKey, publicKey);
  const sealed = await seal(key, kind.boundWrap(publicKey, ephemeral), vaultKey, random);
  return { publicKey, privateKey, ephemeral, nonce: sealed.nonce, wrapped: sealed.ciphertext };
}

/** The vault key, or null for other bytes or a changed bit. Throws `vault-damaged` for what is no point. */
export async function openPair(kind: PairKind, pair: Pair, held: Uint8Array): Promise<Bytes | null> {
  const { publicKey, privateKey, ephemeral, nonce, wrapped } = pair;
  const pkcs8 = await open(await keyFor(held, kind.lock), kind.boundPair(publicKey), privateKey);
  if (pkcs8 === null) return null;
  const opened = await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits']);
  const key = await sharedKey(kind, opened, ephemeral);
  return open(key, kind.boundWrap(publicKey, ephemeral), { nonce, ciphertext: wrapped });
}

/** Whether the fields that only slots with a pair have are there and of the right shape. */
export function isPairShape(fields: { [name: string]: unknown }): boolean {
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

async function sharedKey({ wrap }: PairKind, own: CryptoKey, point: Uint8Array): Promise<Bytes> {
  const other = await crypto.subtle
    .importKey('raw', owned(point), curve, false, [])
    .catch((error: unknown) => {
      throw new AppError('vault-damaged', { cause: error }); // not on the curve: nobody ever made this
    });
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  return keyFor(new Uint8Array(shared), wrap);
}
