import { randomBytes } from 'node:crypto';
import { logLength } from '../../../lib/vault/log.ts';
import { type Mirror, openMirror } from '../../../lib/vault/mirror.ts';
import type { VaultCopy } from '../../../lib/vault/mirror-copy.ts';
import type { Keyed } from '../../../lib/vault/mirror-journal.ts';
import type { Manifest, SealedRow } from '../../../lib/vault/schema.ts';
import { hashRow, sealRow } from '../../../lib/vault/sealed.ts';
import type { SealedChange, SealedRows, StoredRows } from '../../../lib/vault/stored.ts';
import { makeValues, start } from './world.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A vault whose database is a mere variable, and its second copy: what is not about either costs nothing. */
export async function makeMirrored(changes: Partial<Keyed> = {}) {
  const vault: Keyed = { key: random(32), vaultId: 'v', epoch: 1, schema: 1, ...changes };
  const area = makeValues();
  const clock = { now: start };
  /** What the database holds: may be harmed as its rows on a disk may be. */
  const database = { header: { vaultId: vault.vaultId } as unknown, rows: await firstRows(vault) };
  const readAll = async (): Promise<StoredRows> => ({
    ...database.rows,
    header: database.header,
    records: new Map(database.rows.records.map((row) => [row.id, row])),
    newestLog: 1,
    occupied: true,
    newerStore: false,
  });
  const open = () => openMirror({ area, readAll, now: () => clock.now, random });

  /** Changes the database. */
  async function change(put: readonly string[], drop: string[] = []): Promise<SealedChange> {
    const { manifest: before, records, log } = database.rows;
    const revision = before.revision + 1;
    const rows = await Promise.all(put.map((id) => sealed(vault, 'records', id, revision, { id, revision })));
    const after = new Map([...records, ...rows].map((row) => [row.id, row]));
    for (const id of drop) after.delete(id);
    const entry = await logRow(vault, revision, log.at(-1));
    const manifest = await manifestRow(vault, revision, [...after.values()], entry);
    database.rows = { ...database.rows, manifest, records: [...after.values()], log: [...log, entry] };
    const { vaultId, epoch } = vault;
    const from = { vaultId, epoch, revision: before.revision };
    const none = { index: null, snapshot: null, displaced: [], forgotten: [] };
    return { ...none, from, manifest, put: rows, drop, log: [entry], logFloor: revision - logLength };
  }

  /** Changes the database, and tells the second copy. */
  async function write(mirror: Mirror, put: readonly string[], drop?: string[]): Promise<void> {
    const made = await change(put, drop);
    await mirror.follow(vault, made, database.rows.records.length);
  }

  const mirror = open();
  const facts = () => ({ revision: database.rows.manifest.revision, count: database.rows.records.length });
  return { vault, area, clock, database, mirror, open, change, write, facts };
}

export type Mirrored = Awaited<ReturnType<typeof makeMirrored>>;

/** A second copy that has gone three steps from its base. */
export async function begun(): Promise<Mirrored> {
  const world = await makeMirrored();
  await world.mirror.copyAll(world.vault, world.facts());
  await world.write(world.mirror, ['a']);
  await world.write(world.mirror, ['b']);
  await world.write(world.mirror, ['a', 'c'], ['b']);
  return world;
}

/** What the database holds, as a copy of it does. */
export const held = ({ database }: Mirrored): VaultCopy => ({ header: database.header, rows: database.rows });

/** The same row with one bit of it turned: it opens no more. */
export function torn(row: SealedRow): SealedRow {
  const ciphertext = new Uint8Array(row.ciphertext);
  ciphertext[9] = (ciphertext[9] ?? 0) ^ 1;
  return { ...row, ciphertext };
}

function sealed(
  vault: Keyed,
  store: 'manifest' | 'index' | 'records' | 'log',
  id: string,
  revision: number,
  value: unknown,
): Promise<SealedRow> {
  return sealRow(vault, store, { id, revision }, value, random);
}

async function logRow(vault: Keyed, revision: number, before: SealedRow | undefined): Promise<SealedRow> {
  const previous = before ? await hashRow(before) : '';
  const entry = { act: 'unlocked', at: start, record: null, previous };
  return sealed(vault, 'log', String(revision), revision, entry);
}

async function manifestRow(
  vault: Keyed,
  revision: number,
  records: readonly SealedRow[],
  newest: SealedRow,
): Promise<SealedRow> {
  const manifest: Manifest = {
    revision,
    count: records.length,
    records: records.map((row) => [row.id, row.revision]),
    index: 1,
    log: { sequence: revision, hash: await hashRow(newest) },
    clock: { at: start, counter: 0 },
    device: 'd',
  };
  return sealed(vault, 'manifest', 'manifest', revision, manifest);
}

async function firstRows(vault: Keyed): Promise<SealedRows> {
  const entry = await logRow(vault, 1, undefined);
  return {
    manifest: await manifestRow(vault, 1, [], entry),
    index: await sealed(vault, 'index', 'index', 1, { accounts: [] }),
    records: [],
    log: [entry],
  };
}
