import { AppError } from '../core/errors.ts';
import type { SnapshotReason } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import type { Access } from './access.ts';
import type { Stamp } from './accounts.ts';
import { readBackupCodes } from './backup-codes.ts';
import { backupsId, readBackups } from './backups.ts';
import type { VaultDatabase } from './db.ts';
import { tick } from './hybrid-clock.ts';
import { indexText } from './index-memory.ts';
import { entryOf, indexId, matchOf } from './index-record.ts';
import { type LedgerName, type Ledgers, ledgerNames, readLedger } from './ledgers.ts';
import type { Done } from './log.ts';
import { extendLog, logLength } from './log.ts';
import { manifestId } from './manifest.ts';
import type { Mirror } from './mirror.ts';
import { readAccount } from './records.ts';
import type {
  AccountRecord,
  BackupCodesRecord,
  BackupsRecord,
  IndexRecord,
  Manifest,
  SealedRow,
  SitesRecord,
  StoredRecord,
} from './schema.ts';
import { sealRow, sealText } from './sealed.ts';
import { readSites, sitesId } from './sites.ts';
import { displacedBy, sealSnapshot } from './snapshots.ts';
import type { SealedChange } from './stored.ts';
import type { OpenVault, View } from './view.ts';
import { openAccount, openBackupCodes, openBackups, openIndex, openLedger, openSites } from './view.ts';

/** What a change may look at. */
export interface State {
  /** There where `indexId` was asked for: most changes are a step used or a counter moved, which no list shows. */
  index(): Promise<IndexRecord>;
  /** The accounts asked for that are there, deleted ones too. */
  accounts: Map<string, AccountRecord>;
  /** The records of backup codes asked for that are there. */
  codes: Map<string, BackupCodesRecord>;
  /** What is kept of sites, if it was asked for. */
  sites: SitesRecord | null;
  /** Likewise of backup files. */
  backups: BackupsRecord | null;
  /** The ledger of this name, if it was asked for. */
  ledger<N extends LedgerName>(name: N): Promise<Ledgers[N] | null>;
  stamp: Stamp;
}

/** What is to be written: whole records, ids to be dropped, and what the log shall say of it. */
export interface Change {
  put: StoredRecord[];
  drop: string[];
  done: Done[];
  /** Takes a snapshot of what is there before, for this reason. */
  snapshot?: SnapshotReason;
  /** Snapshots to be dropped, by their revisions. */
  forget?: readonly number[];
}

/** The answer, once `change` is on the disk; null writes nothing. */
export interface Decision<T> {
  answer: T;
  change: Change | null;
}

export type ChangeVault = <T>(
  ids: readonly string[],
  decide: (state: State) => Decision<T> | Promise<Decision<T>>,
) => Promise<T>;

interface World {
  now(): number;
  random: RandomBytes;
}

/** Without Web Locks every lost race is another's win, so this many in a row mean that something else is wrong. */
const mostAttempts = 100;

/**
 * Makes the one way to write: read, decide, seal, then write all of it in one transaction if nobody else wrote
 * meanwhile; else decide anew on what is there now. Throws `vault-newer` for a vault that may only be read.
 */
export function makeChange(
  world: World,
  db: VaultDatabase,
  access: Access,
  mirror: Pick<Mirror, 'follow'>,
): ChangeVault {
  return async (ids, decide) => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const view = await access.view(ids);
      if (view.vault.readOnly) throw new AppError('vault-newer');
      const state = await stateOf(view, ids, world.now());
      const { answer, change } = await decide(state);
      if (!change) return answer;
      const sealed = await sealChange(world, view, state, change);
      if (!(await db.commit(sealed.change))) continue;
      if (sealed.change.index && sealed.index) view.memory?.keep(sealed.change.index, sealed.index);
      mirror.follow(view.vault, sealed.change, sealed.count);
      return answer;
    }
    throw new AppError('vault-busy');
  };
}

/** What is asked for beside accounts. */
const otherIds: readonly string[] = [indexId, sitesId, backupsId, ...ledgerNames];

async function stateOf(view: View, ids: readonly string[], now: number): Promise<State> {
  const accounts = new Map<string, AccountRecord>();
  const codes = new Map<string, BackupCodesRecord>();
  const sites = ids.includes(sitesId) ? await openSites(view) : null;
  const backups = ids.includes(backupsId) ? await openBackups(view) : null;
  for (const id of ids.filter((one) => !otherIds.includes(one))) {
    const account = await openAccount(view, id);
    const set = account ? null : await openBackupCodes(view, id);
    if (account) accounts.set(id, account);
    if (set) codes.set(id, set);
  }
  const clock = tick(view.manifest.clock, now, view.manifest.device);
  const stamp = { clock, now, epoch: view.vault.epoch };
  let index: Promise<IndexRecord> | null = null;
  const openOnce = () => {
    // Asked for by nobody, so not read: the caller's fault, and no damage.
    if (!ids.includes(indexId)) throw new AppError('unexpected');
    index ??= openIndex(view);
    return index;
  };
  const ledger = async <N extends LedgerName>(name: N) => (await openLedger(view, name))?.value ?? null;
  return { index: openOnce, accounts, codes, sites, backups, ledger, stamp };
}

async function sealChange(
  { random }: World,
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
