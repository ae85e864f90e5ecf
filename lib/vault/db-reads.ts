import type { Connection } from './db.ts';
import { allStores, databaseVersion, headerKey } from './db-writes.ts';
import { indexId } from './index-record.ts';
import type { StoredRows, StoredSnapshots, Wanted } from './stored.ts';

/** All that was asked for, in one transaction. */
export async function readAll(db: Connection, ids: Wanted, withLog: boolean): Promise<StoredRows> {
  const tx = db.transaction(allStores, 'readonly');
  const stored = tx.objectStore('records');
  const [header, manifest, index, log, newest, rows] = await Promise.all([
    tx.objectStore('header').get(headerKey),
    tx.objectStore('manifest').get('manifest'),
    // The largest of all rows, which most changes neither read nor write.
    ids === 'all' || ids.includes(indexId) ? tx.objectStore('index').get('index') : undefined,
    withLog ? tx.objectStore('log').getAll() : [],
    tx.objectStore('log').openKeyCursor(null, 'prev'),
    ids === 'all' ? stored.getAll() : Promise.all(ids.map((id) => stored.get(id))),
  ]);
  // Only where no header is does it matter what else there is.
  const counts =
    header === undefined ? await Promise.all(allStores.map((one) => tx.objectStore(one).count())) : [];
  const newestLog = newest?.key ?? 0;
  await tx.done;
  const occupied = counts.some((count) => count > 0);
  const records = new Map(rows.map((row, at) => [ids === 'all' ? (row?.id ?? '') : (ids[at] ?? ''), row]));
  return {
    header,
    manifest,
    index,
    records,
    log,
    newestLog,
    occupied,
    newerStore: db.version > databaseVersion,
  };
}

/** What is stored of snapshots. */
export async function readKept(db: Connection, withKept: boolean): Promise<StoredSnapshots> {
  const tx = db.transaction(['snapshots', 'kept'], 'readonly');
  const [snapshots, kept] = await Promise.all([
    tx.objectStore('snapshots').getAll(),
    withKept ? tx.objectStore('kept').getAll() : [],
  ]);
  await tx.done;
  return { snapshots, kept };
}
