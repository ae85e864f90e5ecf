import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { deleteDB, openDB } from 'idb';
import { AppError } from '../core/errors.ts';
import { inTime } from '../core/in-time.ts';
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
import { saysFull } from './store-errors.ts';
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

/**
 * So long an opening is waited for, ms. It waits itself until each other context has let go of an older layout, which ours
 * do at once when they are asked; one that sleeps hears nothing. What was begun is what the next use waits for.
 */
const patience = 10_000;

/** Less than a database needs to be opened, bytes. */
const leastRoom = 1024 * 1024;

/**
 * The vault's database. Throws `storage-full`, `storage-broken`, `storage-refused` where the browser keeps nothing, and
 * `vault-busy` while another context holds it.
 *
 * @param room how many bytes the browser would still keep
 */
export function openDatabase(
  name: string,
  room: () => Promise<number> = async () => Number.POSITIVE_INFINITY,
): VaultDatabase {
  let opening: Promise<Connection> | null = null;

  function connect(): Promise<Connection> {
    const forget = () => {
      opening = null;
    };
    opening ??= openAtAnyVersion(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return inTime(opening, patience, 'vault-busy');
  }

  /** For what asks nothing of what is there: a database that is broken may go. */
  async function connectAnew(): Promise<Connection> {
    try {
      return await connect();
    } catch (error) {
      // It is held, not broken; nor is one that the browser cannot open for want of room.
      if (error instanceof AppError || (await isFullNow(error))) throw error;
      await inTime(deleteDB(name), patience, 'vault-busy');
      return connect();
    }
  }

  /** A connection that the browser ended may not have heard of it yet: nothing can be begun on it, so nothing was. */
  async function within<T>(task: (db: Connection) => Promise<T>, how: () => Promise<Connection>): Promise<T> {
    try {
      return await task(await how());
    } catch (error) {
      if (nameOf(error) !== 'InvalidStateError') throw error;
      opening = null;
      return task(await how());
    }
  }

  /** Of a full disk Chromium says `IO error: …/000003.log: FILE_ERROR_NO_SPACE`, and where it can open nothing not a word. */
  async function isFullNow(error: unknown): Promise<boolean> {
    return saysFull(error) || (await room().catch(() => leastRoom)) < leastRoom;
  }

  /** Whatever the database throws becomes one of two words: they ask different things of the person. */
  async function guarded<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError((await isFullNow(error)) ? 'storage-full' : 'storage-broken', { cause: error });
    }
  }

  const read = <T>(task: (db: Connection) => Promise<T>, how = connect) => guarded(() => within(task, how));
  const write = <T>(task: (tx: Writing) => Promise<T>, how = connect) =>
    read((db) => inOneTransaction(db, task), how);

  return {
    read: (ids, withLog = false) => read((db) => readAll(db, ids, withLog)),
    create: (header, rows) => write((tx) => putNew(tx, header, rows)),
    replace: (from, header, rows) => write((tx) => putOther(tx, from, header, rows)),
    commit: (change) => write((tx) => putChange(tx, change)),
    putBack: (from, rows) => write((tx) => putBack(tx, from, rows)),
    readSnapshots: (withKept) => read((db) => readKept(db, withKept)),
    overwrite: (header, rows) => write((tx) => putInPlace(tx, header, rows), connectAnew),
    clear: () => write(removeAll, connectAnew),
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
  const upgrade = (db: Connection, from: number) => {
    if (from < 1) {
      for (const store of ['header', 'manifest', 'index'] as const) db.createObjectStore(store);
      db.createObjectStore('records', { keyPath: 'id' });
      db.createObjectStore('log', { keyPath: 'revision' });
    }
    db.createObjectStore('snapshots', { keyPath: 'revision' });
    db.createObjectStore('kept', { keyPath: ['id', 'revision'] });
  };
  try {
    return await openDB<Stores>(name, databaseVersion, { ...callbacks, upgrade });
  } catch (error) {
    // Firefox where it never remembers history, which is private for ever: nothing is broken, and nothing else helps.
    if (nameOf(error) === 'InvalidStateError') throw new AppError('storage-refused', { cause: error });
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
  if ('failure' in outcome) throw saysFull(reason) ? reason : outcome.failure;
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

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
