import { deleteDB, openDB } from 'idb';
import { readGolden } from './make-golden.ts';

/** What a release left in the browser's two stores, the database laid out as that release did. */
export interface StoredVault {
  version: number;
  stores: { name: string; keyPath: string | string[] | null; rows: [IDBValidKey, unknown][] }[];
  /** `storage.local`, whole. */
  area: Record<string, unknown>;
}

/**
 * A vault as a released version left it in a real Chromium, and what it held. `WRITE_RELEASED=1 LONG=1` with the update
 * spec writes those that are not there yet, and never one that is.
 */
export interface ReleasedVault extends StoredVault {
  release: string;
  commit: string;
  password: string;
  /** When it was left, ms since 1970. */
  at: number;
  /** The last one was deleted again, and can come back. */
  accounts: { issuer: string; account: string; uri: string }[];
  /** How many codes of the one that counts were given. */
  advanced: number;
}

export function readReleased(text: string): ReleasedVault {
  // Both are written in the one form that the reader of golden vaults knows.
  return readGolden(text) as unknown as ReleasedVault;
}

/** Lays out the database as the release did, and fills it. */
export async function placeDatabase(name: string, { version, stores }: StoredVault): Promise<void> {
  await deleteDB(name);
  const db = await openDB(name, version, {
    upgrade: (made) => {
      for (const { name: store, keyPath } of stores) made.createObjectStore(store, { keyPath });
    },
  });
  for (const { name: store, keyPath, rows } of stores) {
    for (const [key, value] of rows) await db.put(store, value, keyPath === null ? key : undefined);
  }
  db.close();
}
