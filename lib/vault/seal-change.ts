import { AppError } from '../core/errors.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { readBackupCodes } from './backup-codes.ts';
import { readBackups } from './backups.ts';
import type { Change, State } from './change.ts';
import { indexText } from './index-memory.ts';
import { entryOf, indexId, matchOf } from './index-record.ts';
import { readLedger } from './ledgers.ts';
import { extendLog, logLength } from './log.ts';
import { manifestId } from './manifest.ts';
import { readAccount } from './records.ts';
import type { AccountRecord, IndexRecord, Manifest, SealedRow, StoredRecord } from './schema.ts';
import { sealRow, sealText } from './sealed.ts';
import { readSites } from './sites.ts';
import { displacedBy, sealSnapshot } from './snapshots.ts';
import type { SealedChange } from './stored.ts';
import type { OpenVault, View } from './view.ts';

/** Seals a change and all that goes with it: index, log, manifest, snapshot. */
export async function sealChange(
  { random }: { random: RandomBytes },
  { vault, manifest }: View,
  state: State,
  change: Change,
): Promise<{ change: SealedChange; count: number; index: IndexRecord | null }> {
  const { put, drop, done, snapshot: reason, forget = [] } = change;
  const { stamp } = state;
  for (const record of put) checkReadable(record);
  const revision = manifest.revision + 1;
  const log = await extendLog(vault, manifest.log, done, stamp.now, random);
  const nextIndex = await changedIndex(vault, state, change);
  const next: Manifest = {
    ...manifest,
    ...entriesAfter(manifest, put, drop, revision),
    revision,
    index: nextIndex ? revision : manifest.index,
    log: log.head,
    clock: { at: stamp.clock.at, counter: stamp.clock.counter },
    // Where the newest is forgotten, all are.
    ...(manifest.snapshot !== undefined && forget.includes(manifest.snapshot) && { snapshot: 0 }),
    ...(reason && { snapshot: manifest.revision }),
  };
  const records: SealedRow[] = [];
  for (const record of put) {
    records.push(await sealRow(vault, 'records', { id: record.id, revision }, record, random));
  }
  const sealed: SealedChange = {
    from: { vaultId: vault.vaultId, epoch: vault.epoch, revision: manifest.revision },
    manifest: await sealRow(vault, 'manifest', { id: manifestId, revision }, next, random),
    index:
      nextIndex && (await sealText(vault, 'index', { id: indexId, revision }, indexText(nextIndex), random)),
    put: records,
    drop,
    log: log.rows,
    logFloor: log.head.sequence - logLength,
    snapshot: reason ? await sealSnapshot(vault, manifest, { at: stamp.now, reason }, random) : null,
    displaced: displacedBy({ ...next, records: manifest.records }, [...put.map(({ id }) => id), ...drop]),
    forgotten: forget,
  };
  return { change: sealed, count: next.count, index: nextIndex };
}

/** What could not be read back is never written; the fault is the caller's, not the vault's. */
function checkReadable(record: StoredRecord): void {
  try {
    if (record.kind === 'sites') readSites(record);
    else if (record.kind === 'backups') readBackups(record);
    else if (record.kind === 'ledger') readLedger(record, record.id);
    else if (record.kind === 'backup-codes') readBackupCodes(record, record.id);
    else readAccount(record, record.id);
  } catch (error) {
    throw new AppError('bad-request', { cause: error });
  }
}

function entriesAfter(
  { records }: Manifest,
  put: readonly StoredRecord[],
  drop: readonly string[],
  revision: number,
): Pick<Manifest, 'records' | 'count'> {
  const after = new Map(records);
  for (const { id } of put) after.set(id, revision);
  for (const id of drop) after.delete(id);
  return { records: [...after], count: after.size };
}

/** Null when lists would show the same. */
async function changedIndex(
  vault: OpenVault,
  { index, accounts }: State,
  { put, drop }: Change,
): Promise<IndexRecord | null> {
  const shown = put.filter((record): record is AccountRecord => {
    if (record.kind !== 'account') return false;
    const before = accounts.get(record.id);
    return !before || shownOf(before) !== shownOf(record);
  });
  if (shown.length + drop.length === 0) return null;
  const current = await index();
  const after = new Map(current.accounts.map((entry) => [entry.id, entry]));
  for (const record of shown) {
    const match = await matchOf(vault.key, record.otp);
    after.set(record.id, { ...after.get(record.id), ...entryOf(record, match) });
  }
  for (const id of drop) after.delete(id);
  return { ...current, accounts: [...after.values()] };
}

/** All of an account that its entry is made from. */
function shownOf(record: AccountRecord): string {
  return JSON.stringify([entryOf(record, ''), { ...record.otp, counter: 0 }]);
}
