import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { owned, randomId } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Pair, PairKind } from './pair.ts';
import { makePair, openPair, rewrapPair } from './pair.ts';
import { keyLength } from './seal.ts';

/** Opens by 32 bytes that an authenticator makes of `salt` (WebAuthn PRF), and makes nowhere else. Never the only slot. */
export interface PasskeySlot extends Pair {
  id: string;
  type: 'passkey';
  /** The authenticator's own name of the passkey. */
  credential: Uint8Array;
  /** 32 random bytes. */
  salt: Uint8Array;
}

/** What an authenticator made of a salt, by one of its passkeys. */
export interface PasskeyProof {
  credential: Uint8Array;
  /** 32 bytes, the same each time. */
  output: Uint8Array;
}

/** WebAuthn lets no name of a passkey be longer. */
const longestCredential = 1023;

/** Throws `bad-request` for a salt or an output that is not 32 bytes, and for a credential that cannot be one. */
export async function makePasskeySlot(
  vaultKey: Uint8Array,
  vaultId: string,
  { credential, salt, output }: PasskeyProof & { salt: Uint8Array },
  random: RandomBytes,
): Promise<PasskeySlot> {
  if (output.length !== keyLength || !isNamed({ credential, salt })) throw new AppError('bad-request');
  const slot = {
    id: randomId(random),
    type: 'passkey',
    credential: owned(credential),
    salt: owned(salt),
  } as const;
  return { ...slot, ...(await makePair(kindOf(slot, vaultId), vaultKey, output, random)) };
}

/** The same way in, for another vault key; see {@link rewrapPair}. */
export async function rewrapPasskey(
  slot: PasskeySlot,
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): Promise<PasskeySlot> {
  return { ...slot, ...(await rewrapPair(kindOf(slot, vaultId), slot, vaultKey, random)) };
}

/** The vault key, or null for another passkey or a changed bit. Throws `vault-damaged` for what is no point. */
export async function openPasskeySlot(
  slot: PasskeySlot,
  vaultId: string,
  { output }: PasskeyProof,
): Promise<Bytes | null> {
  if (output.length !== keyLength) return null;
  return openPair(kindOf(slot, vaultId), slot, output);
}

/** Whether the fields that say which passkey is meant are there and of the right shape. */
export function isNamed({ credential, salt }: { [name: string]: unknown }): boolean {
  return (
    credential instanceof Uint8Array &&
    credential.length > 0 &&
    credential.length <= longestCredential &&
    salt instanceof Uint8Array &&
    salt.length === keyLength
  );
}

function kindOf({ id, credential, salt }: Omit<PasskeySlot, keyof Pair>, vaultId: string): PairKind {
  return {
    lock: 'passkey-lock',
    wrap: 'passkey-wrap',
    boundPair: (publicKey) => canonical(['hk1/passkey', vaultId, id, credential, salt, publicKey]),
    boundWrap: (publicKey, ephemeral) =>
      canonical(['hk1/slot', vaultId, id, 'passkey', [credential, salt, publicKey, ephemeral]]),
  };
}
