import { pack, unpack } from './packed.ts';
import type { SealedRow } from './schema.ts';
import { readRow } from './sealed.ts';
import { damaged, orNone, readCount, readList, readObject, readOrNull, readText } from './shape.ts';
import type { SealedChange, SealedRows } from './stored.ts';

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

/** What of one or more changes makes the next copy out of the one before. */
type Step = Pick<SealedChange, 'manifest' | 'index' | 'put' | 'drop' | 'log' | 'logFloor'> & {
  from: { revision: number };
};

/** So many changes are always steps of their own: with the copy before them they are the last three revisions. */
export const lastSteps = 2;

/** A copy as the area takes it. */
export function packCopy({ header, rows: { manifest, index, records, log } }: VaultCopy): PackedCopy {
  return readCopy(pack({ header, manifest, index, records, log }));
}

export function packStep({ from, manifest, index, put, drop, log, logFloor }: Step): unknown {
  return pack({ from: from.revision, manifest, index, put, drop, log, logFloor: Math.max(logFloor, 0) });
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

/** The copy after one more step. Throws `vault-damaged` for what is not the next one. */
export function copyAfter(copy: PackedCopy, step: unknown): PackedCopy {
  const { from, manifest, index, put, drop, log, logFloor } = readObject(step);
  const next = readPackedRow(manifest);
  if (readCount(from) !== copy.manifest.revision || next.revision <= copy.manifest.revision) throw damaged();
  const records = new Map(copy.records.map((row) => [row.id, row]));
  for (const row of readList(put, readPackedRow)) records.set(row.id, row);
  for (const id of readList(drop, readText)) records.delete(id);
  const floor = readCount(logFloor);
  // Changes that were joined into one step may bring more than are kept.
  const entries = [...copy.log, ...readList(log, readPackedRow)].filter(({ revision }) => revision > floor);
  return {
    header: copy.header,
    manifest: next,
    index: readOrNull(index, readPackedRow) ?? copy.index,
    records: [...records.values()],
    log: entries,
  };
}

/**
 * The copy as the database takes it, without records and entries of the log that are no rows: the others are worth no less
 * for it. Throws `vault-damaged` where it has no manifest or list.
 */
export function unpackCopy(copy: PackedCopy): VaultCopy {
  const { header, manifest, index, records, log } = copy;
  const row = (packed: PackedRow) => readRow(unpack(packed));
  const rowOrNone = (packed: PackedRow) => orNone(() => row(packed)) ?? [];
  return {
    header: unpack(header),
    rows: {
      manifest: row(manifest),
      index: row(index),
      records: records.flatMap(rowOrNone),
      log: log.flatMap(rowOrNone),
    },
  };
}

function readPackedRow(value: unknown): PackedRow {
  const row = readObject(value);
  readText(row['id']);
  readCount(row['revision']);
  return value as PackedRow; // both fields were looked at above; the others wait for unpackCopy
}
