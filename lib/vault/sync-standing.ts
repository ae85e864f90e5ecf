import type { SyncState } from '../core/sync-standing.ts';
import { fromBase64 } from '../crypto/bytes.ts';
import { damaged } from './shape.ts';
import { headHolds, type readHead } from './sync-head.ts';
import type { SyncJoined } from './sync-ledger.ts';

/** What to do about what was read: go on, put everything back that was lost, or stop and tell. */
export type HeadStanding =
  | 'ours'
  | 'lost'
  | 'ended'
  | Extract<SyncState, 'new-password' | 'own-password' | 'foreign' | 'newer'>;

export async function standingOf(
  joined: SyncJoined,
  vaultEpoch: number,
  head: ReturnType<typeof readHead>,
): Promise<HeadStanding> {
  if (head === 'newer') return 'newer';
  if (vaultEpoch !== joined.vaultEpoch) return 'own-password';
  if (head === null) return 'lost';
  if (head.group !== joined.group) return head.ended ? 'lost' : 'foreign';
  const isOurs = await headHolds(head, keyOf(joined));
  if (head.ended) return isOurs ? 'ended' : 'foreign';
  // An old head opens by an old password: it is never gone back to.
  if (head.epoch < joined.epoch) return 'lost';
  return isOurs ? 'ours' : 'new-password';
}

export function keyOf({ key }: Pick<SyncJoined, 'key'>): Uint8Array {
  const bytes = fromBase64(key);
  if (bytes === null) throw damaged();
  return bytes;
}
