import { AppError } from '../core/errors.ts';
import type { SnapshotReason } from '../core/types.ts';
import type { Access } from './access.ts';
import type { Stamp } from './accounts.ts';
import { backupsId } from './backups.ts';
import type { VaultDatabase } from './db.ts';
import { tick } from './hybrid-clock.ts';
import { indexId } from './index-record.ts';
import type { LedgerName, Ledgers } from './ledgers.ts';
import type { Done } from './log.ts';
import { revisionsOf } from './manifest.ts';
import type { Mirror } from './mirror.ts';
import type {
  AccountRecord,
  BackupCodesRecord,
  BackupsRecord,
  Clock,
  IndexRecord,
  SitesRecord,
  StoredRecord,
} from './schema.ts';
import { sealChange } from './seal-change.ts';
import { nullWhereDamaged } from './shape.ts';
import { sitesId } from './sites.ts';
import type { VaultWorld } from './vault-world.ts';
import type { View } from './view.ts';
import { isPart, openBackups, openEither, openIndex, openLedger, openSites } from './view.ts';

/** What a change may look at. */
export interface State {
  /** There where `indexId` was asked for: most changes are a step used or a counter moved, which no list shows. */
  index(): Promise<IndexRecord>;
  /** The accounts asked for that are there, deleted ones too. */
  accounts: Map<string, AccountRecord>;
  /** Those asked for that are there and do not open: what is put in their place is all that is left of them. */
  lost: ReadonlySet<string>;
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
  /** Snapshots to be dropped, by their revisions, and the newest that stays; 0 = none does. */
  forget?: { revisions: readonly number[]; newest: number };
  /** A clock of another device: ours is not behind it from now on. */
  heard?: Pick<Clock, 'at' | 'counter'> | null;
}

/** The answer, once `change` is in both stores; null writes nothing. */
export interface Decision<T> {
  answer: T;
  change: Change | null;
}

export type ChangeVault = <T>(
  ids: readonly string[],
  decide: (state: State) => Decision<T> | Promise<Decision<T>>,
) => Promise<T>;

type World = Pick<VaultWorld, 'now' | 'random' | 'listChanged'>;

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
      const { state, unread } = await stateOf(view, ids, world.now());
      const { answer, change: decided } = await decide(state);
      if (!decided) return answer;
      const change = saidOver(decided, unread, view);
      const sealed = await sealChange(world, view, state, change);
      if (!(await db.commit(sealed.change))) continue;
      if (sealed.change.index && sealed.index) view.memory?.keep(sealed.change.index, sealed.index);
      await mirror.follow(view.vault, sealed.change, sealed.count);
      if (sealed.lists) world.listChanged?.();
      return answer;
    }
    throw new AppError('vault-busy');
  };
}

/**
 * What is written over what does not open is all that is left of it, and the log says so. Throws `storage-broken` where the
 * second copy may have it and cannot be read at the moment.
 */
function saidOver(change: Change, unread: ReadonlySet<string>, { spare }: View): Change {
  const over = change.put.filter(({ id }) => unread.has(id));
  const isLost = over.length > 0 || change.drop.some((id) => unread.has(id));
  if (isLost && spare?.isUnread()) throw new AppError('storage-broken');
  // What an account comes back by is told for itself.
  const isPartOver = over.some(({ kind }) => kind !== 'account');
  return isPartOver ? { ...change, done: [...change.done, { act: 'parts-lost', record: null }] } : change;
}

/** And the ids of all that was asked for, is there and does not open. */
async function stateOf(
  view: View,
  ids: readonly string[],
  now: number,
): Promise<{ state: State; unread: ReadonlySet<string> }> {
  const accounts = new Map<string, AccountRecord>();
  const codes = new Map<string, BackupCodesRecord>();
  const lost = new Set<string>();
  const there = revisionsOf(view.manifest);
  const unread = new Set<string>();
  const noted = <T>(id: string, opened: T | null): T | null => {
    if (opened === null && there.has(id)) unread.add(id);
    return opened;
  };
  const sites = ids.includes(sitesId) ? noted(sitesId, await openSites(view)) : null;
  const backups = ids.includes(backupsId) ? noted(backupsId, await openBackups(view)) : null;
  for (const id of ids.filter((one) => one !== indexId && !isPart(one))) {
    const opened = await openEither(view, id).catch((error: unknown) => {
      lost.add(id);
      return nullWhereDamaged(error);
    });
    if (opened?.kind === 'account') accounts.set(id, opened);
    else if (opened) codes.set(id, opened);
  }
  for (const id of lost) unread.add(id);
  const clock = tick(view.manifest.clock, now, view.manifest.device);
  const stamp = { clock, now, epoch: view.vault.epoch };
  let index: Promise<IndexRecord> | null = null;
  const openOnce = () => {
    // Asked for by nobody, so not read: the caller's fault, and no damage.
    if (!ids.includes(indexId)) throw new AppError('unexpected');
    index ??= openIndex(view);
    return index;
  };
  const ledger = async <N extends LedgerName>(name: N) =>
    noted(name, await openLedger(view, name))?.value ?? null;
  const state = { index: openOnce, accounts, lost, codes, sites, backups, ledger, stamp };
  return { state, unread };
}
