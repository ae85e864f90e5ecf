import { AppError } from '../core/errors.ts';
import type { Access } from './access.ts';
import type { ChangeVault } from './change.ts';
import type { VaultDatabase } from './db.ts';
import { indexId } from './index-record.ts';
import { readAccount } from './records.ts';
import type { AccountRecord } from './schema.ts';
import { openRow } from './sealed.ts';
import { nullWhereDamaged, orNone } from './shape.ts';
import type { Snapshot } from './snapshots.ts';
import { openSnapshot, readKeptRow } from './snapshots.ts';
import { countedOn } from './sync-graves.ts';
import { gravesOf } from './sync-ledger.ts';
import type { UndoPlan } from './undo-plan.ts';
import { planUndo } from './undo-plan.ts';
import type { View } from './view.ts';

/** The way back to what was before an import, a removal, a change of password. Needs an open vault. */
export interface VaultUndo {
  /** What can be gone back to, the newest first. */
  snapshots(): Promise<Pick<Snapshot, 'revision' | 'at' | 'reason'>[]>;
  /** What going back there would do. Throws `undo-unknown` for a snapshot that is not there or not whole. */
  undoPlan(revision: number): Promise<UndoPlan>;
  /**
   * Goes back there, in one transaction, which itself can be undone. What opens the vault stays as it is; codes that were
   * used stay used. Throws as `undoPlan`, and `undo-changed` where the plan, as it is now, is not what was agreed to.
   */
  undo(revision: number, isAgreed?: (plan: UndoPlan) => Promise<boolean>): Promise<UndoPlan>;
}

interface Parts {
  db: VaultDatabase;
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openUndo({ db, access, change, inTurn }: Parts): VaultUndo {
  async function snapshots(): Promise<Snapshot[]> {
    const { vault } = await access.view([]);
    const stored = (await db.readSnapshots(false)).snapshots;
    const opened = await Promise.all(stored.map((one) => openSnapshot(vault, one).catch(nullWhereDamaged)));
    return opened.filter((one) => one !== null).sort((a, b) => b.revision - a.revision);
  }

  /** The accounts that are not what they were, as they were, and the ids of all that the way back touches. */
  async function past(revision: number): Promise<{ then: Map<string, AccountRecord>; ids: string[] }> {
    const view = await access.view([]);
    const { snapshots: stored, kept } = await db.readSnapshots(true);
    const snapshot = await openWanted(view, stored, revision);
    const current = new Map(view.manifest.records);
    const named = new Set(snapshot.records.map(([id]) => id));
    const { touched } = snapshot;
    const concerns = (id: string) => touched === null || touched.includes(id);
    const moved = snapshot.records.filter(([id, own]) => concerns(id) && current.get(id) !== own);
    const added = [...current.keys()].filter((id) => concerns(id) && !named.has(id));
    const then = await accountsOf(view, kept, moved);
    const ids = [...moved.map(([id]) => id), ...added].filter((id) => current.has(id));
    return { then, ids };
  }

  async function planned(
    revision: number,
    goes: boolean,
    isAgreed: (plan: UndoPlan) => Promise<boolean> = async () => true,
  ): Promise<UndoPlan> {
    const { then, ids } = await past(revision);
    return change([...ids, indexId, 'sync'], async ({ accounts, stamp, ledger }) => {
      const graves = gravesOf(await ledger('sync'));
      const before = new Map([...then].map(([id, account]) => [id, countedOn(account, graves[id])]));
      const answer = planUndo(before, accounts, stamp);
      if (!(await isAgreed(answer))) throw new AppError('undo-changed');
      const put = [...answer.back, ...answer.gone, ...answer.changed];
      const done = [{ act: 'undone', record: null } as const];
      return { answer, change: goes && put.length > 0 ? { put, drop: [], done, snapshot: 'undone' } : null };
    });
  }

  return {
    snapshots: () => inTurn(snapshots),
    undoPlan: (revision) => inTurn(() => planned(revision, false)),
    undo: (revision, isAgreed) => inTurn(() => planned(revision, true, isAgreed)),
  };
}

async function openWanted({ vault }: View, stored: readonly unknown[], revision: number): Promise<Snapshot> {
  for (const one of stored) {
    const snapshot = await openSnapshot(vault, one).catch(nullWhereDamaged);
    if (snapshot?.revision === revision) return snapshot;
  }
  throw new AppError('undo-unknown');
}

/** The accounts among these rows; half of them would be no way back. */
async function accountsOf(
  { vault }: View,
  stored: readonly unknown[],
  wanted: Snapshot['records'],
): Promise<Map<string, AccountRecord>> {
  const rows = stored.flatMap((one) => orNone(() => readKeptRow(one)) ?? []);
  const kept = new Map(rows.map((row) => [`${row.revision} ${row.id}`, row]));
  const accounts = new Map<string, AccountRecord>();
  for (const [id, revision] of wanted) {
    const row = kept.get(`${revision} ${id}`);
    const value = row && (await openRow(vault, 'records', id, row).catch(nullWhereDamaged));
    if (!value) throw new AppError('undo-unknown');
    const account = readAccount(value, id);
    if (account) accounts.set(id, account);
  }
  return accounts;
}
