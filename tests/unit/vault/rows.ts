import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { vi } from 'vitest';
import type { SealedRow } from '../../../lib/vault/schema.ts';

export const storeNames = ['header', 'manifest', 'index', 'records', 'log', 'snapshots', 'kept'] as const;
type StoreName = (typeof storeNames)[number];

/** Every key and value of every store. */
export type Dump = { [store in StoreName]: [key: IDBValidKey, value: unknown][] };

export async function dump(databaseName: string): Promise<Dump> {
  const db = await openDB(databaseName);
  const read = async (store: StoreName): Promise<[IDBValidKey, unknown][]> => {
    const keys = await db.getAllKeys(store);
    const values: unknown[] = await db.getAll(store);
    return keys.map((key, at) => [key, values[at]]);
  };
  const [header, manifest, index, records, log, snapshots, kept] = await Promise.all(storeNames.map(read));
  db.close();
  return {
    header: header ?? [],
    manifest: manifest ?? [],
    index: index ?? [],
    records: records ?? [],
    log: log ?? [],
    snapshots: snapshots ?? [],
    kept: kept ?? [],
  };
}

/** Puts a dump in the place of all that is stored; the database must have been opened by a vault before. */
export async function restore(databaseName: string, rows: Partial<Dump>): Promise<void> {
  const db = await openDB(databaseName);
  const tx = db.transaction(storeNames, 'readwrite');
  for (const name of storeNames) {
    const store = tx.objectStore(name);
    await store.clear();
    for (const [key, value] of rows[name] ?? [])
      await store.put(value, store.keyPath === null ? key : undefined);
  }
  await tx.done;
  db.close();
}

/** The only row of a store that holds one, or the row of a key. */
export function rowOf(rows: Dump, store: StoreName, key?: IDBValidKey): SealedRow {
  const found = rows[store].find(([one]) => key === undefined || one === key);
  if (!found) throw new Error(`no row in ${store}`);
  return found[1] as SealedRow; // all stores but the header hold these
}

/** Records that open no more, as a bad block of a disk would leave them. */
export async function tear(databaseName: string, ...ids: string[]): Promise<void> {
  const rows = await dump(databaseName);
  const torn = ids.map((id): [string, unknown] => [
    id,
    { ...rowOf(rows, 'records', id), ciphertext: new Uint8Array(300) },
  ]);
  const left = rows.records.filter(([id]) => !ids.includes(String(id)));
  await restore(databaseName, { ...rows, records: [...left, ...torn] });
}

export function bytesOf(rows: Dump): Buffer {
  const parts: Buffer[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        parts.push(Buffer.from(`${name}:`));
        walk(item);
      }
    } else parts.push(Buffer.from(String(value)));
  };
  walk(rows);
  return Buffer.concat(parts);
}

/** A worker that dies at the put of this number, counted from 0, and takes its transaction with it. Answers how many were begun. */
export function dieAtPut(number: number): () => number {
  const put = IDBObjectStore.prototype.put;
  let begun = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...values: Parameters<typeof put>
  ) {
    if (begun++ === number) this.transaction.abort();
    return put.apply(this, values);
  });
  return () => begun;
}
