import { AppError } from '../core/errors.ts';
import type { Access } from './access.ts';
import { isOverBy, mayBeOver } from './aging.ts';
import { withoutOldSets } from './backup-codes.ts';
import type { ChangeVault } from './change.ts';
import type { VaultDatabase } from './db.ts';
import { codesGoneWith, indexId } from './index-record.ts';
import type { Done } from './log.ts';
import { mendRows } from './mend.ts';
import type { Mirror } from './mirror.ts';
import type { IndexEntry } from './schema.ts';
import { nullWhereDamaged } from './shape.ts';
import { openSnapshot } from './snapshots.ts';
import { isKnown } from './sync-reconcile.ts';
import type { View } from './view.ts';
import { openIndex, openLog } from './view.ts';
import { isCopyOf, looseRows } from './whole-rows.ts';
import { openWitness } from './witness.ts';

interface Parts {
  db: VaultDatabase;
  mirror: Mirror;
  access: Access;
  change: ChangeVault;
  /** ms since 1970. */
  now(): number;
}

/** What is done whenever a vault was opened: old things go, and the second copy is looked after. */
export async function tidy(parts: Parts): Promise<void> {
  // First, so that a new second copy is made of rows that open.
  await orNothing(() => mendRows(parts));
  const over = overLater(parts);
  await orNothing(async () => {
    const { accounts: entries } = await openIndex(await parts.access.view([indexId]));
    await orNothing(() => purge(parts, over, entries));
    await orNothing(() => forgetOldCodes(parts, over, entries));
  });
  await orNothing(() => forgetSnapshots(parts, over));
  await orNothing(() => mendMirror(parts));
}

/** Does what may as well be done at the next unlocking: a full disk or a newer vault must keep nobody out. */
export async function orNothing(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Tells of what times it is over what was kept since then. */
type Over = () => Promise<(since: number) => boolean>;

/**
 * The log is opened once, and only where something may be over. Nothing is, where it does not open: it is begun anew with the next
 * password.
 */
function overLater({ access, now }: Parts): Over {
  let known: ReturnType<Over> | null = null;
  const learn = async () => {
    const entries = await openLog(await access.view([], true)).catch(nullWhereDamaged);
    return isOverBy(entries ?? [], now());
  };
  return () => {
    known ??= learn();
    return known;
  };
}

/** Drops accounts that were deleted more than 30 days ago, with their backup codes. */
async function purge({ change, now }: Parts, over: Over, entries: IndexEntry[]): Promise<void> {
  if (!entries.some(({ deletedAt }) => deletedAt !== null && mayBeOver(deletedAt, now()))) return;
  const isOver = await over();
  const isOld = ({ deletedAt }: Pick<IndexEntry, 'deletedAt'>) => deletedAt !== null && isOver(deletedAt);
  const ids = entries.filter(isOld).map(({ id }) => id);
  if (ids.length === 0) return;
  await change([...ids, indexId, 'sync'], async ({ accounts, lost, index, ledger }) => {
    const joined = (await ledger('sync'))?.joined;
    const graves = joined && new Map(Object.entries(joined.graves));
    // A deletion that other browsers could not hear of yet stays: without it the account would come back from them.
    const old = [...accounts.values()].filter((one) => isOld(one) && (!graves || isKnown(graves, one)));
    // As where a person deletes one that does not open: its backup codes belong to nobody then.
    const gone = new Set([...old.map(({ id }) => id), ...lost]);
    const drop = [...gone, ...codesGoneWith(await index(), gone)];
    const done = old.map(({ id }) => ({ act: 'account-purged', record: id }) as const);
    return { answer: undefined, change: drop.length > 0 ? { put: [], drop, done } : null };
  });
}

/** Drops sets of backup codes that were replaced more than 30 days ago. */
async function forgetOldCodes(
  { change, now }: Parts,
  over: Over,
  entries: readonly IndexEntry[],
): Promise<void> {
  const ids = entries.flatMap(({ deletedAt, backupCodes }) =>
    deletedAt === null && backupCodes !== undefined ? [backupCodes] : [],
  );
  if (ids.length === 0) return;
  await change(ids, async ({ codes }) => {
    const all = [...codes.values()];
    const mayBe = all.filter((one) => withoutOldSets(one, (at) => mayBeOver(at, now()), now()) !== null);
    const isOver = mayBe.length > 0 ? await over() : () => false;
    const put = mayBe.map((one) => withoutOldSets(one, isOver, now())).filter((one) => one !== null);
    return { answer: undefined, change: put.length > 0 ? { put, drop: [], done: [] } : null };
  });
}

/** Drops snapshots that are too old, and those that open for nobody, of which the log tells. */
async function forgetSnapshots({ db, access, change, now }: Parts, over: Over): Promise<void> {
  const { snapshots } = await db.readSnapshots(false);
  if (snapshots.length === 0) return;
  const { vault } = await access.view([]);
  const open = (stored: unknown) => openSnapshot(vault, stored).catch(nullWhereDamaged);
  const known = await Promise.all(
    snapshots.map(async (stored) => ({ revision: revisionOf(stored), snapshot: await open(stored) })),
  );
  const mayBe = known.some(({ snapshot }) => snapshot && mayBeOver(snapshot.at, now()));
  const isOver = mayBe ? await over() : () => false;
  const revisions: number[] = [];
  const done: Done[] = [];
  let newest = 0;
  for (const { revision, snapshot } of known) {
    if (revision === null) continue;
    if (snapshot && !isOver(snapshot.at)) {
      newest = Math.max(newest, revision);
      continue;
    }
    revisions.push(revision);
    if (snapshot === null) done.push({ act: 'parts-lost', record: null });
  }
  if (revisions.length === 0) return;
  const forget = { revisions, newest };
  await change([], () => ({ answer: undefined, change: { put: [], drop: [], done, forget } }));
}

function revisionOf(stored: unknown): number | null {
  const { revision }: { [name: string]: unknown } =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return typeof revision === 'number' ? revision : null;
}

/** A second copy that is behind is made anew; one that was taken away too, and the log says so. */
async function mendMirror({
  mirror,
  access,
  change,
}: Pick<Parts, 'mirror' | 'access' | 'change'>): Promise<void> {
  const { vault, manifest, rows } = await access.view('all', true);
  if (vault.readOnly) return;
  const sworn = await hasWitness(vault, mirror);
  const { vaultId, epoch } = vault;
  const { revision } = manifest;
  // One that says to be of this state and cannot be read, or is another in a single row, is none.
  const copy = await mirror.newest();
  const isGood = copy?.rows.manifest.revision === revision && isCopyOf(copy.rows, looseRows(rows), manifest);
  if (sworn && isGood && (await mirror.isAt({ vaultId, epoch, revision }))) return;
  void mirror.copyAll(vault, manifest);
  if (sworn) return;
  const done = [{ act: 'copy-renewed', record: null } as const];
  await change([], () => ({ answer: undefined, change: { put: [], drop: [], done } }));
}

async function hasWitness(vault: View['vault'], mirror: Mirror): Promise<boolean> {
  const row = await mirror.witness();
  if (row === null) return false;
  return openWitness(vault, row).then(
    ({ vaultId }) => vaultId === vault.vaultId,
    () => false,
  );
}
