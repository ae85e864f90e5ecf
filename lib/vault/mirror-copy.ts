import { pack, unpack } from './packed.ts';
import type { SealedRow } from './schema.ts';
import { readRow } from './sealed.ts';
import { damaged, readCount, readList, readObject, readOrNull, readText } from './shape.ts';
import type { SealedChange, SealedRows, StoredRows } from './stored.ts';

/** All of a vault, sealed as it lay in the database. */
export interface VaultCopy {
  header: unknown;
  rows: SealedRows;
}

/** A row as the area holds it: its bytes stay as they are until somebody wants the copy. */
type PackedRow = Pick<SealedRow, 'id' | 'revision'>;

/** A copy as the area holds it. */
export interface PackedCopy {
  header: unknown;
  manifest: PackedRow;
  index: PackedRow;
  records: PackedRow[];
  log: PackedRow[];
}

/** What of a change makes the next copy out of the one before. */
type Step = Pick<SealedChange, 'manifest' | 'index' | 'put' | 'drop' | 'log' | 'logFloor'>;

/** A copy of what the database holds; null where there is not all of a vault. */
export function packCopy({ header, manifest, index, records, log }: StoredRows): PackedCopy | null {
  if (header === undefined || manifest === undefined || index === undefined) return null;
  return readCopy(pack({ header, manifest, index, records: [...records.values()], log }));
}

export function packStep({ manifest, index, put, drop, log, logFloor }: Step): unknown {
  return pack({ manifest, index, put, drop, log, logFloor: Math.max(logFloor, 0) });
}

/** Throws `vault-damaged` for what is no copy by its shape. */
export function readCopy(value: unknown): PackedCopy {
  const { header, manifest, index, records, log } = readObject(value);
  return {
    header,
    manifest: readPackedRow(manifest),
    index: readPackedRow(index),
    records: readList(records, readPackedRow),
    log: readList(log, readPackedRow),
  };
}

/** The copy after one more change. Throws `vault-damaged` for what is not the next one. */
export function copyAfter(copy: PackedCopy, step: unknown): PackedCopy {
  const { manifest, index, put, drop, log, logFloor } = readObject(step);
  const next = readPackedRow(manifest);
  if (next.revision !== copy.manifest.revision + 1) throw damaged();
  const records = new Map(copy.records.map((row) => [row.id, row]));
  for (const row of readList(put, readPackedRow)) records.set(row.id, row);
  for (const id of readList(drop, readText)) records.delete(id);
  const floor = readCount(logFloor);
  const kept = copy.log.filter(({ revision }) => revision > floor);
  return {
    header: copy.header,
    manifest: next,
    index: readOrNull(index, readPackedRow) ?? copy.index,
    records: [...records.values()],
    log: [...kept, ...readList(log, readPackedRow)],
  };
}

/** The copy as the database takes it. Throws `vault-damaged` for rows that are none. */
export function unpackCopy(copy: PackedCopy): VaultCopy {
  const { header, manifest, index, records, log } = copy;
  const row = (packed: PackedRow) => readRow(unpack(packed));
  return {
    header: unpack(header),
    rows: { manifest: row(manifest), index: row(index), records: records.map(row), log: log.map(row) },
  };
}

function readPackedRow(value: unknown): PackedRow {
  const row = readObject(value);
  readText(row['id']);
  readCount(row['revision']);
  return value as PackedRow; // both fields were looked at above; the others wait for unpackCopy
}
