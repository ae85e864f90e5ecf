import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { openDB } from 'idb';
import { expect, vi } from 'vitest';
import type { Enrolment } from '../../../lib/core/types.ts';
import type { VaultArea } from '../../../lib/vault/area.ts';
import type { SealedRow } from '../../../lib/vault/schema.ts';
import type { SessionArea } from '../../../lib/vault/session.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import type { VaultWorld } from '../../../lib/vault/vault-world.ts';

export const password = 'a password of tests';
export const start = Date.UTC(2026, 2, 19, 9);
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Argon2id at the lowest that the caps allow. */
const cheapKdf = { memory: 8 * 1024, passes: 1, lanes: 1 };

/** A session area whose memory can be looked into. */
export interface TestArea extends SessionArea {
  kept: Map<string, unknown>;
}

export function makeArea(): TestArea {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    remove: async (key) => void kept.delete(key),
  };
}

export interface TestWorld extends VaultWorld {
  session: TestArea;
  area: TestValues;
  databaseName: string;
  clock: { now: number };
  idleMinutes: number;
}

/** An area whose memory can be looked into, and which can be made to fail. */
export interface TestValues extends VaultArea {
  kept: Map<string, unknown>;
  /** What every writing is refused with; null = nothing. */
  refusal: { error: Error | null };
}

export function makeValues(): TestValues {
  const kept = new Map<string, unknown>();
  const refusal: TestValues['refusal'] = { error: null };
  return {
    kept,
    refusal,
    get: async (names) =>
      structuredClone(
        Object.fromEntries([...kept].filter(([name]) => names === null || names.includes(name))),
      ),
    set: async (values) => {
      if (refusal.error) throw refusal.error;
      // As the browser does: what is no JSON would not come back.
      for (const [name, value] of Object.entries(values)) kept.set(name, JSON.parse(JSON.stringify(value)));
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name);
    },
  };
}

/** An area in which nothing stays: what a database tells by itself. */
export function noValues(): TestValues {
  return { ...makeValues(), set: async () => {} };
}

/** So many days go by in which the vault is opened now and then, as by a person who uses it. */
export async function passDays(
  world: TestWorld,
  vault: Vault,
  days: number,
  secret = password,
): Promise<void> {
  for (let left = days; left > 0; left -= 5) {
    world.clock.now += Math.min(left, 5) * day;
    await vault.unlock(secret);
    await vault.note([{ act: 'unlocked', record: null }]);
  }
}

let worlds = 0;

/** A world of its own: a database nobody else has, a clock that stands still. */
export function makeWorld(changes: Partial<TestWorld> = {}): TestWorld {
  const clock = { now: start };
  const world: TestWorld = {
    clock,
    idleMinutes: 15,
    now: () => clock.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    session: makeArea(),
    area: makeValues(),
    databaseName: `vault-${worlds++}`,
    autoLockMinutes: () => world.idleMinutes,
    kdf: cheapKdf,
    ...changes,
  };
  return world;
}

/** A world with an unlocked vault in it. */
export async function makeVault(
  secret: string | null = password,
  changes: Partial<TestWorld> = {},
): Promise<{ world: TestWorld; vault: Vault }> {
  const world = makeWorld(changes);
  const vault = openVault(world);
  await vault.create(secret);
  return { world, vault };
}

export function enrolment(changes: Partial<Enrolment> = {}): Enrolment {
  return {
    type: 'totp',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: 'Example',
    account: 'someone@example.com',
    ...changes,
  };
}

export const hotp = (counter: number) => enrolment({ type: 'hotp', period: 0, counter });

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

export function codeIs(code: string): unknown {
  return expect.objectContaining({ name: 'AppError', code });
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

/** The second copy is written after the answer: this waits until all of it is there. */
export async function settled(world: TestWorld): Promise<void> {
  const { revision } = rowOf(await dump(world.databaseName), 'manifest');
  const written = () => expect(world.area.kept.get('vault.witness')).toMatchObject({ row: { revision } });
  await vi.waitFor(written, { timeout: 10_000 });
}
