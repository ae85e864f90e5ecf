import { AppError } from '../core/errors.ts';
import type { SnapshotReason } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { tick } from './hybrid-clock.ts';
import { indexId, matchOf, readIndex } from './index-record.ts';
import type { Done } from './log.ts';
import { extendLog, logLength, relinked } from './log.ts';
import { manifestId } from './manifest.ts';
import type { Migration } from './migrations.ts';
import { asItIs } from './migrations.ts';
import { readAccount } from './records.ts';
import { openContents } from './rekey-contents.ts';
import type { IndexRecord, Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openRow, sealRow } from './sealed.ts';
import { damaged, nullWhereDamaged, readObject } from './shape.ts';
import { openSnapshot, readKeptRow, sealSnapshot } from './snapshots.ts';
import type { KeptRow, SealedRows, SealedSnapshots, StoredSnapshots } from './stored.ts';
import type { View } from './view.ts';
import { openLog } from './view.ts';

interface World {
  /** ms since 1970. */
  now: number;
  random: RandomBytes;
}

/** What a vault is sealed anew as. */
interface Target {
  key: Uint8Array;
  schema: number;
  /** What the snapshot says that is taken before. */
  reason: SnapshotReason;
  /** What becomes of the contents. */
  change: Migration;
  /**
   * Accounts, and their backup codes, that do not open: they are named still, so that what is lost is said, or all is refused
   * but for those that were deleted, which are left out.
   */
  lost: 'named' | 'refused';
}

/** Seals all of a vault under another key; see {@link resealAll}. */
export function rekey(
  view: View,
  old: StoredSnapshots,
  key: Uint8Array,
  done: readonly Done[],
  world: World,
): Promise<SealedRows & SealedSnapshots> {
  const { schema } = view.vault;
  return resealAll(
    view,
    old,
    { key, schema, reason: 'ways-changed', change: asItIs, lost: 'refused' },
    done,
    world,
  );
}

/**
 * Seals all of a vault anew, what this version does not know included, and notes in the log what it was done for. Takes
 * a snapshot before. Each record keeps its revision, since snapshots name it by that. Throws
 * `vault-damaged` when a single account, or its backup codes, does not open, unless those stay named. What
 * stands beside them, accounts that were deleted, snapshots, and a log whose chain is broken are left out where they do not
 * open, and the log says so: they would open for nobody, and must keep nobody from another password. Throws
 * `storage-broken` where the second copy may have what is to be left out and cannot be read at the moment.
 */
export async function resealAll(
  view: View,
  old: StoredSnapshots,
  { key, schema, reason, change, lost }: Target,
  done: readonly Done[],
  { now, random }: World,
): Promise<SealedRows & SealedSnapshots> {
  const { manifest } = view;
  const context: SealContext = { key, vaultId: view.vault.vaultId, schema };
  const revision = manifest.revision + 1;
  const { kept, named, index: whole } = await openContents(view, change, lost);
  const entries = await openLog(view).catch(nullWhereDamaged);
  const isWhole = kept.size === manifest.records.length && entries !== null;
  // The second copy may have it, and nothing of it opens as what is sealed now.
  if (!isWhole && view.spare?.isUnread()) throw new AppError('storage-broken');
  const records: SealedRow[] = [];
  for (const [id, own] of named.filter(([one]) => kept.has(one))) {
    records.push(await sealRow(context, 'records', { id, revision: own }, kept.get(id), random));
  }
  const names = new Set(named.map(([id]) => id));
  const leftOut = new Map(manifest.records.filter(([id]) => !names.has(id)));
  const snapshots = await resealed(view, context, old, change, leftOut, random);
  const taken = { at: now, reason, touched: null };
  const before = { revision: manifest.revision, records: named };
  snapshots.snapshots.push(await sealSnapshot(context, before, taken, random));
  const { shown: _, ...facts } = manifest;
  const unopened = new Set([...names].filter((id) => !kept.has(id)));
  const index = await rematched(readIndex(change.index({ ...whole })), kept, unopened, key);
  const linked = await relinked(context, manifest.log, entries, random);
  const all = [
    ...done,
    ...saidLost(entries === null, snapshots.lost || named.length < manifest.records.length),
  ];
  const added = await extendLog(context, linked.head, all, now, random);
  const clock = tick(manifest.clock, now, manifest.device);
  const next: Manifest = {
    ...facts,
    revision,
    records: named,
    count: named.length,
    index: revision,
    log: added.head,
    clock: { at: clock.at, counter: clock.counter },
    snapshot: manifest.revision,
  };
  return {
    snapshots: snapshots.snapshots,
    kept: snapshots.kept,
    manifest: await sealRow(context, 'manifest', { id: manifestId, revision }, next, random),
    index: await sealRow(context, 'index', { id: indexId, revision }, index, random),
    records,
    log: [...linked.rows, ...added.rows].slice(-logLength),
  };
}

/** Snapshots name no more what is left out, as it lay there: nobody could go back to one that does. */
async function resealed(
  { vault }: View,
  context: SealContext,
  old: StoredSnapshots,
  change: Migration,
  leftOut: ReadonlyMap<string, number>,
  random: RandomBytes,
): Promise<SealedSnapshots & { lost: boolean }> {
  const snapshots: SealedRow[] = [];
  for (const stored of old.snapshots) {
    const snapshot = await openSnapshot(vault, stored).catch(nullWhereDamaged);
    if (snapshot === null) continue;
    const records = snapshot.records.filter(([id, revision]) => leftOut.get(id) !== revision);
    snapshots.push(await sealSnapshot(context, { ...snapshot, records }, snapshot, random));
  }
  const kept: KeptRow[] = [];
  for (const stored of old.kept) {
    const open = async () => {
      const row = readKeptRow(stored);
      const value = readObject(await openRow(vault, 'records', row.id, row));
      return { row, value: change.record(value) };
    };
    const opened = await open().catch(nullWhereDamaged);
    if (opened === null) continue;
    const { row, value } = opened;
    kept.push({ ...(await sealRow(context, 'records', row, value, random)), until: row.until });
  }
  const lost = snapshots.length + kept.length < old.snapshots.length + old.kept.length;
  return { snapshots, kept, lost };
}

/** What the log says of what was left out. */
function saidLost(isLogLost: boolean, arePartsLost: boolean): Done[] {
  const acts: Done['act'][] = [];
  if (isLogLost) acts.push('log-renewed');
  if (arePartsLost) acts.push('parts-lost');
  return acts.map((act) => ({ act, record: null }));
}

/** The hash that finds an account is drawn from the vault key: each is made anew, but for accounts that are lost. */
async function rematched(
  index: IndexRecord,
  records: ReadonlyMap<string, unknown>,
  lost: ReadonlySet<string>,
  key: Uint8Array,
): Promise<IndexRecord> {
  const accounts: IndexRecord['accounts'] = [];
  for (const entry of index.accounts) {
    if (lost.has(entry.id)) {
      accounts.push(entry);
      continue;
    }
    const account = readAccount(records.get(entry.id), entry.id);
    if (account === null) throw damaged();
    accounts.push({ ...entry, match: await matchOf(key, account.otp) });
  }
  return { ...index, accounts };
}
