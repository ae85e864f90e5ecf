import { withDeletedAt } from './accounts.ts';
import type { ChangeVault } from './change.ts';
import { indexId, summaryOf } from './index-record.ts';
import { known } from './living.ts';
import type { AccountSummary } from './schema.ts';
import { damaged } from './shape.ts';

/** What is deleted and comes back. Throws `account-unknown` for an account that is not there. */
export interface VaultRemoval {
  /** Leaves a tombstone with the secret for 30 days; of one that does not open, nothing. Does nothing to a deleted account. */
  remove(id: string): Promise<void>;
  /** Undoes `remove`. Does nothing to an account that is not deleted. */
  restore(id: string): Promise<AccountSummary>;
}

interface Parts {
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultRemoval({ change, inTurn }: Parts): VaultRemoval {
  function remove(id: string): Promise<void> {
    return inTurn(() =>
      change([id, indexId], async ({ accounts, lost, index, stamp }) => {
        const act = { done: [{ act: 'account-removed', record: id }], snapshot: 'account-removed' } as const;
        if (lost.has(id)) {
          // Nothing of it can be kept for an undo, and its backup codes belong to nobody then.
          const entry = (await index()).accounts.find((one) => one.id === id);
          const drop = entry?.backupCodes === undefined ? [id] : [id, entry.backupCodes];
          return { answer: undefined, change: { put: [], drop, ...act, done: [...act.done] } };
        }
        const account = known(accounts.get(id));
        const put = account.deletedAt === null ? [withDeletedAt(account, stamp.now, stamp)] : [];
        const isThere = put.length > 0;
        return { answer: undefined, change: isThere ? { put, drop: [], ...act, done: [...act.done] } : null };
      }),
    );
  }

  function restore(id: string): Promise<AccountSummary> {
    return inTurn(() =>
      change([id, indexId], ({ accounts, lost, stamp }) => {
        if (lost.has(id)) throw damaged();
        const account = known(accounts.get(id));
        const put = account.deletedAt === null ? [] : [withDeletedAt(account, null, stamp)];
        const done = [{ act: 'account-restored', record: id } as const];
        return { answer: summaryOf(account), change: put.length > 0 ? { put, drop: [], done } : null };
      }),
    );
  }

  return { remove, restore };
}
