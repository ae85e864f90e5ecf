import { readEntries } from './index-record.ts';
import type { Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openRow, readRow, sameRow } from './sealed.ts';
import { damaged, readCount, readList, readObject, readText, readTime } from './shape.ts';

export const manifestId = 'manifest';

export interface ManifestReader {
  /** Throws `vault-damaged`. */
  open(context: SealContext, stored: unknown): Promise<Manifest>;
  /** Nothing is remembered any more. */
  forget(): void;
}

/** Opens manifests, and remembers the newest: it holds no secret, and every reading needs it. */
export function makeManifestReader(): ManifestReader {
  let last: { row: SealedRow; manifest: Manifest } | null = null;
  return {
    async open(context, stored) {
      const row = readRow(stored);
      if (last && sameRow(last.row, row)) return last.manifest;
      const manifest = readManifest(await openRow(context, 'manifest', manifestId, row), row.revision);
      last = { row, manifest };
      return manifest;
    },
    forget() {
      last = null;
    },
  };
}

/** A manifest does not change: a change of the vault makes another. */
const revisions = new WeakMap<Manifest, ReadonlyMap<string, number>>();

/** The revision of each record, by id. */
export function revisionsOf(manifest: Manifest): ReadonlyMap<string, number> {
  const known = revisions.get(manifest) ?? new Map(manifest.records);
  revisions.set(manifest, known);
  return known;
}

function readManifest(value: unknown, sealedRevision: number): Manifest {
  const { revision, count, records, index, log, clock, device, snapshot, shown } = readObject(value);
  const entries = readRecordList(records);
  const whole = readCount(revision) === sealedRevision && readCount(count) === entries.length;
  if (!whole || new Set(entries.map(([id]) => id)).size !== entries.length) throw damaged();
  readCount(index);
  const { sequence, hash, before } = readObject(log);
  readCount(sequence);
  readText(hash);
  if (before !== undefined) readCount(before);
  const { at, counter } = readObject(clock);
  readTime(at);
  readCount(counter);
  readText(device);
  if (snapshot !== undefined) readCount(snapshot);
  if (shown !== undefined) readEntries(shown);
  return value as Manifest; // every field was looked at above
}

/** Id and revision of each record. Throws `vault-damaged`. */
export function readRecordList(value: unknown): Manifest['records'] {
  return readList(value, readEntry);
}

function readEntry(value: unknown): [string, number] {
  if (!Array.isArray(value)) throw damaged();
  return [readText(value[0]), readCount(value[1])];
}
