import type { SnapshotReason } from './types.ts';

/** An import, or what another browser did, is taken back by itself: what a person did since stays. Else all goes back. */
export function takesBackAlone(reason: SnapshotReason): boolean {
  return reason === 'imported' || reason === 'synced';
}
