import type { Writing } from './db.ts';
import { isOf } from './is-of.ts';
import type { Header } from './schema.ts';
import type { From, MendedRows, SealedChange, SealedRows, SealedSnapshots } from './stored.ts';

export const allStores = ['header', 'manifest', 'index', 'records', 'log', 'snapshots', 'kept'] as const;
export const headerKey = 'header';
/** 1 had neither snapshots nor kept rows. */
export const databaseVersion = 2;

// What is written into the database, within the one transaction that all of it belongs to.

/** A new vault; false when anything is there already. */
export async function putNew(tx: Writing, header: Header, rows: SealedRows): Promise<boolean> {
  const counts = await Promise.all(allStores.map((store) => tx.objectStore(store).count()));
  if (counts.some((count) => count > 0)) return false;
  begin(tx.objectStore('header').put(header, headerKey));
  putRows(tx, rows);
  return true;
}

/** Another header, and other rows where they are given; false when another was faster. */
export async function putOther(
  tx: Writing,
  from: From,
  header: Header,
  rows: (SealedRows & SealedSnapshots) | null,
): Promise<boolean> {
  if (!(await isStill(tx, from))) return false;
  if (rows === null) {
    begin(tx.objectStore('header').put(header, headerKey));
    return true;
  }
  await putInPlace(tx, header, rows);
  for (const row of rows.snapshots) begin(tx.objectStore('snapshots').put(row));
  for (const row of rows.kept) begin(tx.objectStore('kept').put(row));
  return true;
}

/** A header and rows in the place of all that is there. */
export async function putInPlace(tx: Writing, header: Header, rows: SealedRows): Promise<void> {
  await removeAll(tx);
  begin(tx.objectStore('header').put(header, headerKey));
  putRows(tx, rows);
}

export async function removeAll(tx: Writing): Promise<void> {
  for (const store of allStores) begin(tx.objectStore(store).clear());
}

function putRows(tx: Writing, { manifest, index, records, log }: SealedRows): void {
  begin(tx.objectStore('manifest').put(manifest, 'manifest'));
  begin(tx.objectStore('index').put(index, 'index'));
  for (const row of records) begin(tx.objectStore('records').put(row));
  for (const row of log) begin(tx.objectStore('log').put(row));
}

async function isStill(tx: Writing, from: From): Promise<boolean> {
  const [header, manifest] = await Promise.all([
    tx.objectStore('header').get(headerKey),
    tx.objectStore('manifest').get('manifest'),
  ]);
  return isOf(header, from) && manifest?.revision === from.revision;
}

/** False when another was faster. */
export async function putChange(tx: Writing, change: SealedChange): Promise<boolean> {
  if (!(await isStill(tx, change.from))) return false;
  await keepDisplaced(tx, change);
  if (change.snapshot) begin(tx.objectStore('snapshots').put(change.snapshot));
  if (change.forgotten.length > 0) await forget(tx, change.forgotten);
  begin(tx.objectStore('manifest').put(change.manifest, 'manifest'));
  if (change.index) begin(tx.objectStore('index').put(change.index, 'index'));
  for (const row of change.put) begin(tx.objectStore('records').put(row));
  for (const id of change.drop) begin(tx.objectStore('records').delete(id));
  for (const row of change.log) begin(tx.objectStore('log').put(row));
  if (change.logFloor > 0) begin(tx.objectStore('log').delete(IDBKeyRange.upperBound(change.logFloor)));
  return true;
}

/** Rows as they were written, in the place of what does not open; false when another was faster. */
export async function putBack(
  tx: Writing,
  from: From,
  { index, records, log }: MendedRows,
): Promise<boolean> {
  if (!(await isStill(tx, from))) return false;
  if (index) begin(tx.objectStore('index').put(index, 'index'));
  for (const row of records) begin(tx.objectStore('records').put(row));
  if (log) begin(tx.objectStore('log').clear());
  for (const row of log ?? []) begin(tx.objectStore('log').put(row));
  return true;
}

/** A row that a snapshot names and that is about to go moves to where only snapshots look. */
async function keepDisplaced(tx: Writing, { displaced, manifest }: SealedChange): Promise<void> {
  const rows = await Promise.all(displaced.map(([id]) => tx.objectStore('records').get(id)));
  for (const [at, row] of rows.entries()) {
    // What is damaged already is not worth keeping.
    if (row === undefined || row.revision !== displaced[at]?.[1]) continue;
    begin(tx.objectStore('kept').put({ ...row, until: manifest.revision }));
  }
}

/** Drops snapshots, and kept rows that no other snapshot lies within the life of. */
async function forget(tx: Writing, revisions: readonly number[]): Promise<void> {
  const snapshots = tx.objectStore('snapshots');
  for (const revision of revisions) begin(snapshots.delete(revision));
  const left = await snapshots.getAllKeys();
  for (const { id, revision, until } of await tx.objectStore('kept').getAll()) {
    if (left.some((one) => revision <= one && one < until)) continue;
    begin(tx.objectStore('kept').delete([id, revision]));
  }
}

/** Starts a write. How it ends, the end of its transaction tells. */
function begin(write: Promise<unknown>): void {
  write.catch(() => null);
}
