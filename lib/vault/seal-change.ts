import { AppError } from '../core/errors.ts';
import { areFit } from '../core/otp-parameters.ts';
import { takesBackAlone } from '../core/take-back.ts';
import type { SnapshotReason } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { readBackupCodes } from './backup-codes.ts';
import { readBackups } from './backups.ts';
import type { Change, State } from './change.ts';
import { clockAfter } from './clock-after.ts';
import { laterTick } from './hybrid-clock.ts';
import { indexText } from './index-memory.ts';
import { entryOf, indexId, matchOf, withEntries } from './index-record.ts';
import { readLedger } from './ledgers.ts';
import { extendLog, logLength } from './log.ts';
import { manifestId } from './manifest.ts';
import { readAccount } from './records.ts';
import type { AccountRecord, IndexEntry, IndexRecord, Manifest, SealedRow, StoredRecord } from './schema.ts';
import { sealRow, sealText } from './sealed.ts';
import { readSites } from './sites.ts';
import { displacedBy, sealSnapshot } from './snapshots.ts';
import type { SealedChange } from './stored.ts';
import type { OpenVault, View } from './view.ts';

/** More entries than these are written into the index: they lie in the manifest, which every change seals. */
const mostShown = 64;

/** Seals a change and all that goes with it: index, log, manifest, snapshot. `lists` = lists show something else after it. */
export async function sealChange(
  { random }: { random: RandomBytes },
  { vault, manifest }: View,
  state: State,
  change: Change,
): Promise<{ change: SealedChange; count: number; index: IndexRecord | null; lists: boolean }> {
  const { put, drop, done, snapshot: reason, forget, heard } = change;
  const { stamp } = state;
  for (const record of put) checkReadable(record);
  const revision = manifest.revision + 1;
  const log = await extendLog(vault, manifest.log, done, stamp.now, random);
  const logFloor = log.head.sequence - logLength;
  const list = await changedList(vault, manifest, state, change);
  const next: Manifest = {
    ...manifest,
    ...entriesAfter(manifest, put, drop, revision),
    revision,
    index: list.whole ? revision : manifest.index,
    ...(list.shown && { shown: list.shown }),
    log: log.head,
    clock: clockAfter(put, laterTick(stamp.clock, heard ?? stamp.clock)),
    ...(forget && isNewest(forget.revisions, manifest) && { snapshot: forget.newest }),
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
      list.whole &&
      (await sealText(vault, 'index', { id: indexId, revision }, indexText(list.whole), random)),
    put: records,
    drop,
    log: log.rows.filter((row) => row.revision > logFloor),
    logFloor,
    snapshot: reason ? await sealSnapshot(vault, manifest, snapshotOf(reason, put, stamp.now), random) : null,
    displaced: displacedBy({ ...next, records: manifest.records }, [...put.map(({ id }) => id), ...drop]),
    forgotten: forget?.revisions ?? [],
  };
  return { change: sealed, count: next.count, index: list.whole, lists: list.shown !== null };
}

/** Whether the newest snapshot is among these. */
function isNewest(revisions: readonly number[], { snapshot }: Manifest): boolean {
  return snapshot !== undefined && revisions.includes(snapshot);
}

function snapshotOf(reason: SnapshotReason, put: readonly StoredRecord[], at: number) {
  return { at, reason, touched: takesBackAlone(reason) ? put.map(({ id }) => id) : null };
}

/** What could not be read back is never written; the fault is the caller's, not the vault's. */
function checkReadable(record: StoredRecord): void {
  try {
    if (record.kind === 'sites') readSites(record);
    else if (record.kind === 'backups') readBackups(record);
    else if (record.kind === 'ledger') readLedger(record, record.id);
    else if (record.kind === 'backup-codes') readBackupCodes(record, record.id);
    else if (readAccount(record, record.id) !== null && !areFit(record.otp))
      throw new AppError('bad-request');
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

/**
 * What of a change lists show: a few entries apart from the index, or (not null) all of it anew. Where both are null lists show
 * what they did.
 */
async function changedList(
  vault: OpenVault,
  { shown: before = [] }: Manifest,
  { index, accounts }: State,
  { put, drop }: Change,
): Promise<{ whole: IndexRecord | null; shown: IndexEntry[] | null }> {
  const seen = put.filter((record): record is AccountRecord => {
    if (record.kind !== 'account') return false;
    const account = accounts.get(record.id);
    return !account || shownOf(account) !== shownOf(record);
  });
  if (seen.length + drop.length === 0) return { whole: null, shown: null };
  const current = await index();
  const known = new Map(current.accounts.map((entry) => [entry.id, entry]));
  const entries: IndexEntry[] = [];
  for (const record of seen) {
    const match = await matchOf(vault.key, record.otp);
    // What a later version knows of it stays; that it has backup codes is said by leaving that in.
    const { backupCodes: _, ...before }: Partial<IndexEntry> = known.get(record.id) ?? {};
    entries.push({ ...before, ...entryOf(record, match) });
  }
  const shown = [...before.filter(({ id }) => !entries.some((entry) => entry.id === id)), ...entries];
  if (drop.length === 0 && shown.length <= mostShown) return { whole: null, shown };
  const { accounts: all, ...others } = withEntries(current, entries);
  return { whole: { ...others, accounts: all.filter(({ id }) => !drop.includes(id)) }, shown: [] };
}

/** All of an account that its entry is made from. */
function shownOf(record: AccountRecord): string {
  return JSON.stringify([entryOf(record, ''), { ...record.otp, counter: 0 }]);
}
