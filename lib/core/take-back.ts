import type { SnapshotReason } from './types.ts';

const alone: readonly SnapshotReason[] = ['imported', 'backup-restored', 'synced'];

/** What came from elsewhere is taken back by itself: what a person did since stays. Else all goes back. */
export function takesBackAlone(reason: SnapshotReason): boolean {
  return alone.includes(reason);
}
