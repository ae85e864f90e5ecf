import type { Damage, DamagedPart } from '../core/health.ts';
import type { Access } from './access.ts';
import type { ChangeVault } from './change.ts';
import type { VaultDatabase } from './db.ts';
import { indexId, listed } from './index-record.ts';
import { readLog } from './log.ts';
import type { MendedRows } from './stored.ts';
import type { View } from './view.ts';
import { isPart, openIndex, openLog, opens, openValue } from './view.ts';
import { holds } from './whole-rows.ts';

// What does not open in a vault that does: what is lost of it, and what the second copy gives back.

/** What of an open vault is lost: it opens neither in the database nor in the second copy. */
export async function damageOf(view: View): Promise<Damage> {
  const parts = new Set<DamagedPart>();
  const accounts: string[] = [];
  const living = listed(await openIndex(view));
  const ids = new Set(living.map(({ id }) => id));
  const codes = new Set(living.map(({ backupCodes }) => backupCodes));
  for (const [id] of view.manifest.records) {
    if (await opens(openValue(view, id))) continue;
    if (isPart(id)) parts.add(id);
    else if (ids.has(id)) accounts.push(id);
    else if (codes.has(id)) parts.add('backup-codes');
  }
  if (!(await opens(openLog(view)))) parts.add('log');
  return { accounts, parts: [...parts] };
}

/** Puts back into the database what only the second copy has of the present state. */
export async function mendRows({
  db,
  access,
  change,
}: {
  db: VaultDatabase;
  access: Access;
  change: ChangeVault;
}): Promise<void> {
  const view = await access.view('all', true);
  const { vault, manifest, rows, spare } = view;
  if (vault.readOnly || !spare) return;
  const mended: MendedRows = { index: null, records: [], log: null };
  const wanted = async (store: 'records' | 'index', id: string, revision: number, stored: unknown) => {
    if (await holds(vault, store, { id, revision }, stored)) return null;
    const row = await spare.row(store, id, revision);
    return row && (await holds(vault, store, { id, revision }, row)) ? row : null;
  };
  mended.index = await wanted('index', indexId, manifest.index, rows.index);
  for (const [id, revision] of manifest.records) {
    const row = await wanted('records', id, revision, rows.records.get(id));
    if (row) mended.records.push(row);
  }
  const isWhole = (log: readonly unknown[]) => opens(readLog(vault, manifest.log, log));
  if (!(await isWhole(rows.log))) {
    const log = await spare.log(manifest.revision);
    if (log && (await isWhole(log))) mended.log = log;
  }
  if (mended.index === null && mended.records.length === 0 && mended.log === null) return;
  const { vaultId, epoch } = vault;
  if (!(await db.putBack({ vaultId, epoch, revision: manifest.revision }, mended))) return;
  const done = [{ act: 'rows-mended', record: null } as const];
  await change([], () => ({ answer: undefined, change: { put: [], drop: [], done } }));
}
