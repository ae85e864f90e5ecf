import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { deleteDB, openDB } from 'idb';
import { AppError } from '../core/errors.ts';
import { readAll, readKept } from './db-reads.ts';
import {
  allStores,
  databaseVersion,
  putBack,
  putChange,
  putInPlace,
  putNew,
  putOther,
  removeAll,
} from './db-writes.ts';
import type { Header, SealedRow } from './schema.ts';
import type {
  From,
  KeptRow,
  MendedRows,
  SealedChange,
  SealedRows,
  SealedSnapshots,
  StoredRows,
  StoredSnapshots,
  Wanted,
} from './stored.ts';

interface Stores extends DBSchema {
  header: { key: string; value: Header };
  manifest: { key: string; value: SealedRow };
  index: { key: string; value: SealedRow };
  records: { key: string; value: SealedRow };
  /** By number, so that the oldest can be cut off. */
  log: { key: number; value: SealedRow };
  /** By the revision that they are of. */
  snapshots: { key: number; value: SealedRow };
  /** By id and revision. */
  kept: { key: [string, number]; value: KeptRow };
}
type StoreName = StoreNames<Stores>;
export type Connection = IDBPDatabase<Stores>;
/** A transaction that may write everything. */
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

export interface VaultDatabase {
  /** Reads in one transaction. `withLog` reads the whole log too. */
  read(ids: Wanted, withLog?: boolean): Promise<StoredRows>;
  /** Writes a new vault; false when anything is stored already. */
  create(header: Header, rows: SealedRows): Promise<boolean>;
  /** Puts another header, and other rows where they are given, in the place of all that is there; false as `commit`. */
  replace(from: From, header: Header, rows: (SealedRows & SealedSnapshots) | null): Promise<boolean>;
  /** Writes all of a change or nothing, and answers once it is on the disk; false when another was faster. */
  commit(change: SealedChange): Promise<boolean>;
  /** Puts rows back as they were written, for some that do not open any more; false as `commit`. */
  putBack(from: From, rows: MendedRows): Promise<boolean>;
  /** What is stored of snapshots; `withKept` also the rows that only they need. */
  readSnapshots(withKept: boolean): Promise<StoredSnapshots>;
  /** Puts a copy in the place of all that is there. A database that cannot be opened any more is made anew for it. */
  overwrite(header: Header, rows: SealedRows): Promise<void>;
  /** Removes everything. A database that cannot be opened any more goes as a whole. */
  clear(): Promise<void>;
}

/** The vault's database. Throws `storage-full` and `storage-broken`. */
export function openDatabase(name: string): VaultDatabase {
  let opening: Promise<Connection> | null = null;

  function connect(): Promise<Connection> {
    const forget = () => {
      opening = null;
    };
    opening ??= openAtAnyVersion(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  }

  /** For what asks nothing of what is there: a database that is broken may go. */
  async function connectAnew(): Promise<Connection> {
    try {
      return await connect();
    } catch {
      await deleteDB(name);
      return connect();
    }
  }

  return {
    read: (ids, withLog = false) => guarded(async () => readAll(await connect(), ids, withLog)),
    create: (header, rows) =>
      guarded(async () => inOneTransaction(await connect(), (tx) => putNew(tx, header, rows))),
    replace: (from, header, rows) =>
      guarded(async () => inOneTransaction(await connect(), (tx) => putOther(tx, from, header, rows))),
    commit: (change) => guarded(async () => inOneTransaction(await connect(), (tx) => putChange(tx, change))),
    putBack: (from, rows) =>
      guarded(async () => inOneTransaction(await connect(), (tx) => putBack(tx, from, rows))),
    readSnapshots: (withKept) => guarded(async () => readKept(await connect(), withKept)),
    overwrite: (header, rows) =>
      guarded(async () => inOneTransaction(await connectAnew(), (tx) => putInPlace(tx, header, rows))),
    clear: () => guarded(async () => inOneTransaction(await connectAnew(), removeAll)),
  };
}

async function openAtAnyVersion(name: string, forget: () => void): Promise<Connection> {
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
      upgrade: (db, from) => {
        if (from < 1) {
          for (const store of ['header', 'manifest', 'index'] as const) db.createObjectStore(store);
          db.createObjectStore('records', { keyPath: 'id' });
          db.createObjectStore('log', { keyPath: 'revision' });
        }
        db.createObjectStore('snapshots', { keyPath: 'revision' });
        db.createObjectStore('kept', { keyPath: ['id', 'revision'] });
      },
    });
  } catch (error) {
    if (nameOf(error) !== 'VersionError') throw error;
    return openDB<Stores>(name, undefined, callbacks);
  }
}

async function inOneTransaction<T>(db: Connection, work: (tx: Writing) => Promise<T>): Promise<T> {
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
