import { withDeletedAt } from './accounts.ts';
import type { Change, ChangeVault, Decision } from './change.ts';
import { codesGoneWith, indexId, summaryOf } from './index-record.ts';
import { known } from './living.ts';
import type { Done } from './log.ts';
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
        const removal = ({ put, drop }: Pick<Change, 'put' | 'drop'>): Decision<undefined> => {
          const done: Done[] = [{ act: 'account-removed', record: id }];
          return { answer: undefined, change: { put, drop, done, snapshot: 'account-removed' } };
        };
        // Nothing of it can be kept for an undo, and its backup codes belong to nobody then.
        if (lost.has(id)) return removal({ put: [], drop: [id, ...codesGoneWith(await index(), lost)] });
        const account = known(accounts.get(id));
        if (account.deletedAt !== null) return { answer: undefined, change: null };
        return removal({ put: [withDeletedAt(account, stamp.now, stamp)], drop: [] });
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
