import { AppError } from '../core/errors.ts';
import type { Bytes, RandomBytes } from './bytes.ts';
import { randomId } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Pair, PairKind } from './pair.ts';
import { makePair, openPair, rewrapPair } from './pair.ts';
import { keyLength } from './seal.ts';

/** Opens by the recovery key: 32 random bytes that are kept on paper. */
export interface RecoverySlot extends Pair {
  id: string;
  type: 'recovery';
}

/** Throws `bad-request` for a recovery key of another length. */
export async function makeRecoverySlot(
  vaultKey: Uint8Array,
  vaultId: string,
  recoveryKey: Uint8Array,
  random: RandomBytes,
): Promise<RecoverySlot> {
  if (recoveryKey.length !== keyLength) throw new AppError('bad-request');
  const slot = { id: randomId(random), type: 'recovery' } as const;
  return { ...slot, ...(await makePair(kindOf(slot, vaultId), vaultKey, recoveryKey, random)) };
}

/** The same way in, for another vault key; see {@link rewrapPair}. */
export async function rewrap(
  slot: RecoverySlot,
  vaultKey: Uint8Array,
  vaultId: string,
  random: RandomBytes,
): Promise<RecoverySlot> {
  return { ...slot, ...(await rewrapPair(kindOf(slot, vaultId), slot, vaultKey, random)) };
}

/** The vault key, or null for another recovery key or a changed bit. Throws `vault-damaged` for what is no point. */
export function openRecoverySlot(
  slot: RecoverySlot,
  vaultId: string,
  recoveryKey: Uint8Array,
): Promise<Bytes | null> {
  return openPair(kindOf(slot, vaultId), slot, recoveryKey);
}

function kindOf({ id }: Pick<RecoverySlot, 'id'>, vaultId: string): PairKind {
  return {
    lock: 'recovery-lock',
    wrap: 'recovery-wrap',
    boundPair: (publicKey) => canonical(['hk1/recovery', vaultId, id, publicKey]),
    boundWrap: (publicKey, ephemeral) =>
      canonical(['hk1/slot', vaultId, id, 'recovery', [publicKey, ephemeral]]),
  };
}
