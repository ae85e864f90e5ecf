import type { Damage, DamagedPart } from '../core/health.ts';
import type { Access } from './access.ts';
import type { BackupContents } from './backup-contents.ts';
import type { ChangeVault } from './change.ts';
import type { VaultDatabase } from './db.ts';
import { listed } from './index-record.ts';
import type { Mirror } from './mirror.ts';
import type { MendedRows } from './stored.ts';
import type { View } from './view.ts';
import { isPart, openIndex, openLog, opens, openValue } from './view.ts';
import { contentsOf } from './view-contents.ts';
import { looseRows, withWholeRows } from './whole-rows.ts';

// What does not open in a vault that does: what is lost of it, and what the second copy gives back.

/** All that an open vault holds, and what of it is lost: it opens neither in the database nor in the second copy. */
export async function surveyOf(view: View): Promise<{ contents: BackupContents; damage: Damage }> {
  const { contents, missing } = await contentsOf(view);
  const parts = new Set<DamagedPart>();
  const accounts: string[] = [];
  const living = listed(await openIndex(view));
  const ids = new Set(living.map(({ id }) => id));
  const codes = new Set(living.map(({ backupCodes }) => backupCodes));
  for (const id of missing) {
    if (ids.has(id)) accounts.push(id);
    else if (codes.has(id)) parts.add('backup-codes');
  }
  for (const [id] of view.manifest.records) {
    if (isPart(id) && !(await opens(openValue(view, id)))) parts.add(id);
  }
  if (!(await opens(openLog(view)))) parts.add('log');
  return { contents, damage: { accounts, parts: [...parts] } };
}

/** Puts back into the database what only the second copy has of the present state. */
export async function mendRows({
  db,
  mirror,
  access,
  change,
}: {
  db: VaultDatabase;
  mirror: Pick<Mirror, 'newest'>;
  access: Access;
  change: ChangeVault;
}): Promise<void> {
  const { vault, manifest, rows } = await access.view('all', true);
  if (vault.readOnly) return;
  // A copy that cannot be read helps nobody.
  const copy = await mirror.newest().catch(() => null);
  if (copy === null) return;
  const own = looseRows(rows);
  const whole = await withWholeRows(vault, manifest, own, [copy.rows]);
  const there = new Set(own.records);
  const mended: MendedRows = {
    index: whole.index === own.index ? null : whole.index,
    records: whole.records.filter((row) => !there.has(row)),
    log: whole.log === own.log ? null : whole.log,
  };
  if (mended.index === null && mended.records.length === 0 && mended.log === null) return;
  const { vaultId, epoch } = vault;
  if (!(await db.putBack({ vaultId, epoch, revision: manifest.revision }, mended))) return;
  const done = [{ act: 'rows-mended', record: null } as const];
  await change([], () => ({ answer: undefined, change: { put: [], drop: [], done } }));
}
