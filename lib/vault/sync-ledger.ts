import { readCount, readList, readObject, readOrNull, readText, readTime } from './shape.ts';
import { type Grave, readGrave } from './sync-graves.ts';

/** What this vault remembers of being in step with other browsers. */
export interface SyncLedger {
  joined: SyncJoined | null;
  /** When another browser ended it for all, ms since 1970; null where none did. */
  endedAt: number | null;
}

export interface SyncJoined {
  /** Names those that are in step, 128 random bits in hex. */
  group: string;
  /** The key that they share, base64: this record lies sealed like every other. */
  key: string;
  /** One more whenever that key is replaced. */
  epoch: number;
  /** The epoch of the vault's own key for which the ways in were made. */
  vaultEpoch: number;
  /** What opens the key, as it was shared last: it is put back where it is lost. */
  head: string;
  /** The highest version that was seen of each shelf. */
  seen: number[];
  /** When accounts were deleted that may be nowhere any more. */
  graves: { [id: string]: Grave };
  /** When another browser changed something here last. */
  heardAt: number | null;
  /** When an older state than was seen before came back. */
  olderAt: number | null;
}

/** When accounts were deleted that may be nowhere any more; none where nothing is in step. */
export function gravesOf(sync: SyncLedger | null): { [id: string]: Grave } {
  return sync?.joined?.graves ?? {};
}

export function readSyncLedger({ joined, endedAt }: { [name: string]: unknown }): void {
  readOrNull(endedAt, readTime);
  readOrNull(joined, (value) => {
    const { group, key, epoch, vaultEpoch, head, seen, graves, heardAt, olderAt } = readObject(value);
    for (const text of [group, key, head]) readText(text);
    readCount(epoch);
    readCount(vaultEpoch);
    readList(seen, readCount);
    Object.values(readObject(graves)).forEach(readGrave);
    readOrNull(heardAt, readTime);
    readOrNull(olderAt, readTime);
  });
}
