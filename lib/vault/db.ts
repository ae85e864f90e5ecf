import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { openDB } from 'idb';
import { AppError } from '../core/errors.ts';
import type { Header, SealedRow } from './schema.ts';
import type { From, SealedChange, SealedRows, StoredRows, Wanted } from './stored.ts';

interface Stores extends DBSchema {
  header: { key: string; value: Header };
  manifest: { key: string; value: SealedRow };
  index: { key: string; value: SealedRow };
  records: { key: string; value: SealedRow };
  /** By number, so that the oldest can be cut off. */
  log: { key: number; value: SealedRow };
}
type StoreName = StoreNames<Stores>;
type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

const databaseVersion = 1;
const allStores: StoreName[] = ['header', 'manifest', 'index', 'records', 'log'];
const headerKey = 'header';

export interface VaultDatabase {
  /** Reads in one transaction. `withLog` reads the whole log too. */
  read(ids: Wanted, withLog?: boolean): Promise<StoredRows>;
  /** Writes a new vault; false when anything is stored already. */
  create(header: Header, rows: SealedRows): Promise<boolean>;
  /** Puts another header, and other rows where they are given, in the place of all that is there; false as `commit`. */
  replace(from: From, header: Header, rows: SealedRows | null): Promise<boolean>;
  /** Writes all of a change or nothing, and answers once it is on the disk; false when another was faster. */
  commit(change: SealedChange): Promise<boolean>;
}

/** The vault's database. Throws `storage-full` and `storage-broken`. */
export function openDatabase(name: string): VaultDatabase {
  let opening: Promise<IDBPDatabase<Stores>> | null = null;

  function connect(): Promise<IDBPDatabase<Stores>> {
    const forget = () => {
      opening = null;
    };
    opening ??= openAtAnyVersion(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  }

  return {
    read: (ids, withLog = false) => guarded(async () => readAll(await connect(), ids, withLog)),
    create: (header, rows) =>
      guarded(async () => inOneTransaction(await connect(), (tx) => putNew(tx, header, rows))),
    replace: (from, header, rows) =>
      guarded(async () => inOneTransaction(await connect(), (tx) => putOther(tx, from, header, rows))),
    commit: (change) => guarded(async () => inOneTransaction(await connect(), (tx) => putChange(tx, change))),
  };
}

async function openAtAnyVersion(name: string, forget: () => void): Promise<IDBPDatabase<Stores>> {
  const callbacks = {
    // Another context wants to upgrade or delete: stand aside, and open anew at the next use.
    blocking: (_current: number, _wanted: number | null, event: IDBVersionChangeEvent) => {
      forget();
      (event.target as IDBDatabase).close(); // a versionchange event's target is the connection
    },
    terminated: forget,
  };
  try {
    return await openDB<Stores>(name, databaseVersion, {
      ...callbacks,
      upgrade: (db) => {
        for (const store of ['header', 'manifest', 'index'] as const) db.createObjectStore(store);
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('log', { keyPath: 'revision' });
      },
    });
  } catch (error) {
    if (nameOf(error) !== 'VersionError') throw error;
    return openDB<Stores>(name, undefined, callbacks);
  }
}

async function readAll(db: IDBPDatabase<Stores>, ids: Wanted, withLog: boolean): Promise<StoredRows> {
  const tx = db.transaction(allStores, 'readonly');
  const stored = tx.objectStore('records');
  const [header, manifest, index, log, kept, logged, rows] = await Promise.all([
    tx.objectStore('header').get(headerKey),
    tx.objectStore('manifest').get('manifest'),
    tx.objectStore('index').get('index'),
    withLog ? tx.objectStore('log').getAll() : [],
    stored.count(),
    tx.objectStore('log').count(),
    ids === 'all' ? stored.getAll() : Promise.all(ids.map((id) => stored.get(id))),
  ]);
  await tx.done;
  const occupied = manifest !== undefined || index !== undefined || kept + logged > 0;
  const records = new Map(rows.map((row, at) => [ids === 'all' ? (row?.id ?? '') : (ids[at] ?? ''), row]));
  return { header, manifest, index, records, log, occupied, newerStore: db.version > databaseVersion };
}

async function putNew(tx: Writing, header: Header, rows: SealedRows): Promise<boolean> {
  const counts = await Promise.all(allStores.map((store) => tx.objectStore(store).count()));
  if (counts.some((count) => count > 0)) return false;
  begin(tx.objectStore('header').put(header, headerKey));
  putRows(tx, rows);
  return true;
}

async function putOther(tx: Writing, from: From, header: Header, rows: SealedRows | null): Promise<boolean> {
  if (!(await isStill(tx, from))) return false;
  begin(tx.objectStore('header').put(header, headerKey));
  if (rows === null) return true;
  begin(tx.objectStore('records').clear());
  begin(tx.objectStore('log').clear());
  putRows(tx, rows);
  return true;
}

function putRows(tx: Writing, { manifest, index, records, log }: SealedRows): void {
  begin(tx.objectStore('manifest').put(manifest, 'manifest'));
  begin(tx.objectStore('index').put(index, 'index'));
  for (const row of records) begin(tx.objectStore('records').put(row));
  for (const row of log) begin(tx.objectStore('log').put(row));
}

async function isStill(tx: Writing, { vaultId, epoch, revision }: From): Promise<boolean> {
  const [header, manifest] = await Promise.all([
    tx.objectStore('header').get(headerKey),
    tx.objectStore('manifest').get('manifest'),
  ]);
  return header?.vaultId === vaultId && header.epoch === epoch && manifest?.revision === revision;
}

async function putChange(tx: Writing, change: SealedChange): Promise<boolean> {
  if (!(await isStill(tx, change.from))) return false;
  begin(tx.objectStore('manifest').put(change.manifest, 'manifest'));
  if (change.index) begin(tx.objectStore('index').put(change.index, 'index'));
  for (const row of change.put) begin(tx.objectStore('records').put(row));
  for (const id of change.drop) begin(tx.objectStore('records').delete(id));
  for (const row of change.log) begin(tx.objectStore('log').put(row));
  if (change.logFloor > 0) begin(tx.objectStore('log').delete(IDBKeyRange.upperBound(change.logFloor)));
  return true;
}

/** Starts a write. How it ends, the end of its transaction tells. */
function begin(write: Promise<unknown>): void {
  write.catch(() => null);
}

async function inOneTransaction<T>(db: IDBPDatabase<Stores>, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(allStores, 'readwrite', { durability: 'strict' });
  const ending = tx.done.then(
    () => null,
    (reason: unknown) => reason ?? new DOMException('', 'AbortError'),
  );
  const outcome = await work(tx).then(
    (answer) => ({ answer }),
    (failure: unknown) => {
      abort(tx); // what was put before the failure must not be committed
      return { failure };
    },
  );
  const reason = await ending;
  if ('failure' in outcome) throw isFull(reason) ? reason : outcome.failure;
  if (reason !== null) throw reason;
  return outcome.answer;
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself already.
  }
}

/** Whatever the database throws becomes one of two words: they ask different things of the person. */
async function guarded<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new AppError(isFull(error) ? 'storage-full' : 'storage-broken', { cause: error });
  }
}

function isFull(error: unknown): boolean {
  return nameOf(error) === 'QuotaExceededError';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
