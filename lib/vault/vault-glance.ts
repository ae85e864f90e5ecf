import type { Use } from '../core/account-order.ts';
import type { VaultStatus } from '../core/types.ts';
import type { Access } from './access.ts';
import { indexId, listed } from './index-record.ts';
import { noLedgers } from './ledgers.ts';
import type { AccountRecord, AccountSummary } from './schema.ts';
import { nullWhereDamaged } from './shape.ts';
import { openAccount, openIndex, openLedger } from './view.ts';

/** How the vault stands and, where it is open, what it lists. */
export interface Glance {
  status: VaultStatus;
  list: { accounts: AccountSummary[]; uses: readonly Use[]; first: AccountRecord[] } | null;
}

export interface VaultGlance {
  /**
   * All that the first picture of a list needs, in one turn and of as few readings as can be.
   *
   * @param first which accounts to open as well, of those that are listed
   */
  glance(
    first: (accounts: readonly AccountSummary[], uses: readonly Use[]) => string[] | Promise<string[]>,
  ): Promise<Glance>;
}

interface Parts {
  access: Pick<Access, 'glance' | 'view'>;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultGlance({ access, inTurn }: Parts): VaultGlance {
  // What was opened first the last time is read with the list: mostly it is that again.
  let likely: readonly string[] = [];
  return {
    glance: (choose) =>
      inTurn(async () => {
        const { status, view } = await access.glance([indexId, 'uses', ...likely]);
        if (view === null) return { status, list: null };
        const accounts = listed(await openIndex(view));
        const { accounts: uses } = (await openLedger(view, 'uses'))?.value ?? noLedgers.uses;
        const ids = await choose(accounts, uses);
        const isRead = ids.every((id) => likely.includes(id));
        likely = ids;
        const opened = isRead ? view : await access.view(ids);
        const first = await Promise.all(ids.map((id) => openAccount(opened, id).catch(nullWhereDamaged)));
        return { status, list: { accounts, uses, first: first.filter((account) => account !== null) } };
      }),
  };
}
