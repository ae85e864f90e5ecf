import { type SnapshotReason, snapshotReasons } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { readRecordList } from './manifest.ts';
import type { Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openRow, readRow, sealRow } from './sealed.ts';
import { readChoice, readCount, readList, readObject, readOrNull, readText, readTime } from './shape.ts';
import type { KeptRow } from './stored.ts';

/**
 * A snapshot is a list: which record lay there with which revision. The rows themselves stay where they are as long as
 * they are the newest; one that is about to go moves to the kept rows. So taking a snapshot costs one row however many
 * accounts there are, and keeping it costs what has changed since.
 */
export interface Snapshot {
  /** The revision that it is of, which is its name too. */
  revision: number;
  /** ms since 1970. */
  at: number;
  reason: SnapshotReason;
  records: [id: string, revision: number][];
  /** What the change wrote that it was taken for, where going back takes back that alone; null = all that came after it. */
  touched: string[] | null;
}

export function sealSnapshot(
  context: SealContext,
  { revision, records }: Pick<Manifest, 'revision' | 'records'>,
  { at, reason, touched }: Pick<Snapshot, 'at' | 'reason' | 'touched'>,
  random: RandomBytes,
): Promise<SealedRow> {
  const named = { id: String(revision), revision };
  return sealRow(context, 'snapshots', named, { at, reason, records, touched }, random);
}

/** Throws `vault-damaged` for a row that is none of this vault's snapshots. */
export async function openSnapshot(context: SealContext, stored: unknown): Promise<Snapshot> {
  const row = readRow(stored);
  const { revision } = row;
  const opened = readObject(await openRow(context, 'snapshots', String(revision), row));
  return {
    revision,
    at: readTime(opened['at']),
    reason: readChoice(opened['reason'], snapshotReasons),
    records: readRecordList(opened['records']),
    touched: readOrNull(opened['touched'] ?? null, (ids) => readList(ids, readText)),
  };
}

/** A row as it was kept for a snapshot; says nothing of whether it opens. */
export function readKeptRow(value: unknown): KeptRow {
  return { ...readRow(value), until: readCount(readObject(value)['until']) };
}

/** The rows that a change takes the place of and the newest snapshot names: those that were there when it was taken. */
export function displacedBy(
  { records, snapshot = 0 }: Pick<Manifest, 'records' | 'snapshot'>,
  ids: readonly string[],
): [id: string, revision: number][] {
  const before = new Map(records);
  return ids.flatMap((id): [string, number][] => {
    const revision = before.get(id);
    return revision !== undefined && revision <= snapshot ? [[id, revision]] : [];
  });
}
