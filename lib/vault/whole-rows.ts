import { indexId } from './index-record.ts';
import { logLength, readLog } from './log.ts';
import { revisionsOf } from './manifest.ts';
import type { VaultCopy } from './mirror-copy.ts';
import type { Manifest, SealedRow } from './schema.ts';
import type { SealContext, StoreName } from './sealed.ts';
import { openNamed, readRow, sameRow } from './sealed.ts';
import { nullWhereDamaged, orNone } from './shape.ts';
import type { SealedRows, StoredRows } from './stored.ts';

// Each store may have whole what is damaged in the other: neither takes the other's place without what only it has.

/** Rows of one vault, wherever they lie, as far as they are rows. Nothing of them is believed yet. */
export interface LooseRows {
  index: SealedRow | null;
  records: SealedRow[];
  log: SealedRow[];
}

export function looseRows({ index, records, log }: StoredRows): LooseRows {
  const rowOrNone = (stored: unknown) => orNone(() => readRow(stored)) ?? [];
  return {
    index: orNone(() => readRow(index)),
    records: [...records.values()].flatMap(rowOrNone),
    log: log.flatMap(rowOrNone),
  };
}

/** What the database holds as a copy, without what is no row; null where there is no manifest, or no list. */
export function looseCopy(stored: StoredRows): VaultCopy | null {
  const { index, ...rows } = looseRows(stored);
  const manifest = orNone(() => readRow(stored.manifest));
  if (stored.header === undefined || manifest === null || index === null) return null;
  return { header: stored.header, rows: { ...rows, manifest, index } };
}

/** The rows of a copy, with those that lie there already as they were written in the place of the copy's. */
export function withOwnRows(copy: SealedRows, { records, log }: LooseRows): SealedRows {
  const kept = (rows: readonly SealedRow[], own: readonly SealedRow[]) => {
    const byId = new Map(own.map((row) => [row.id, row]));
    return rows.map((row) => {
      const mine = byId.get(row.id);
      return mine?.revision === row.revision ? mine : row;
    });
  };
  return { ...copy, records: kept(copy.records, records), log: kept(copy.log, log) };
}

/** Whether a row is the one that was written with this revision, and opens. */
async function holds(
  context: SealContext,
  store: StoreName,
  named: { id: string; revision: number },
  stored: unknown,
): Promise<boolean> {
  return (await openNamed(context, store, named, stored).catch(nullWhereDamaged)) !== null;
}

/**
 * The rows that a manifest names, those that do not open taken from others that have them as they were written. Only what
 * differs is opened: two stores seldom have the same damage.
 */
export async function withWholeRows(
  context: SealContext,
  manifest: Manifest,
  rows: LooseRows,
  others: readonly LooseRows[],
): Promise<LooseRows> {
  const whole = async (
    store: 'records' | 'index',
    named: { id: string; revision: number },
    own: SealedRow | null | undefined,
    theirs: readonly (SealedRow | null | undefined)[],
  ) => {
    const differing = theirs.filter((row) => row?.revision === named.revision && !(own && sameRow(own, row)));
    if (differing.length === 0 || (await holds(context, store, named, own))) return own;
    for (const row of differing) if (row && (await holds(context, store, named, row))) return row;
    return own;
  };
  const records = new Map(rows.records.map((row) => [row.id, row]));
  const theirs = others.map((one) => new Map(one.records.map((row) => [row.id, row])));
  for (const [id, revision] of manifest.records) {
    const lying = theirs.map((one) => one.get(id));
    const row = await whole('records', { id, revision }, records.get(id), lying);
    if (row) records.set(id, row);
  }
  const named = { id: indexId, revision: manifest.index };
  const lists = others.map(({ index }) => index);
  const index = (await whole('index', named, rows.index, lists)) ?? null;
  const log = await wholeLog(context, manifest, rows.log, others);
  return { index, records: [...records.values()], log };
}

/** Whether a copy has every row that the database has of a state. */
export function isCopyOf({ index, records, log }: LooseRows, own: LooseRows, manifest: Manifest): boolean {
  const haveSame = (theirs: readonly SealedRow[], mine: readonly SealedRow[]) => {
    const byId = new Map(theirs.map((row) => [row.id, row]));
    return mine.every((row) => {
      const copied = byId.get(row.id);
      return copied !== undefined && sameRow(copied, row);
    });
  };
  const named = own.records.filter(({ id }) => revisionsOf(manifest).has(id));
  const lists = [index, own.index].map((row) => (row ? [row] : []));
  return haveSame(lists[0] ?? [], lists[1] ?? []) && haveSame(records, named) && haveSame(log, own.log);
}

/** A log that does not open, with what others have of it; as it is where that does not open either. */
async function wholeLog(
  context: SealContext,
  { log: head }: Manifest,
  own: SealedRow[],
  others: readonly LooseRows[],
): Promise<SealedRow[]> {
  const isWhole = async (log: readonly SealedRow[]) =>
    (await readLog(context, head, log).catch(nullWhereDamaged)) !== null;
  const rows = new Map(own.map((row) => [row.revision, row]));
  const isKnown = (row: SealedRow) => {
    const mine = rows.get(row.revision);
    return mine !== undefined && sameRow(mine, row);
  };
  const differing = others.filter(({ log }) => !log.every(isKnown));
  if (differing.length === 0 || (await isWhole(own))) return own;
  for (const { log } of differing) {
    const both = new Map([...rows, ...log.map((row) => [row.revision, row] as const)]);
    // An older copy has entries that were cut off since.
    const kept = [...both.values()].filter(({ revision }) => revision > head.sequence - logLength);
    if (await isWhole(kept)) return kept;
  }
  return own;
}
