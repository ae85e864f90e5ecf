import { AppError } from '../core/errors.ts';
import type { Access } from './access.ts';
import { withOrder } from './accounts.ts';
import type { ChangeVault } from './change.ts';
import { indexId, listed } from './index-record.ts';
import { known } from './living.ts';
import { planMove } from './order.ts';
import type { IndexRecord } from './schema.ts';
import { damaged } from './shape.ts';
import { openIndex } from './view.ts';

/** The order that a person made. */
export interface VaultOrder {
  /** Puts it before another of those that are pinned as it is; null = behind all of them. */
  move(id: string, before: string | null): Promise<void>;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultOrder({ access, change, inTurn }: Parts): VaultOrder {
  /** Nearly always one record is written, so which ones is found out before they are asked for. */
  function move(id: string, before: string | null): Promise<void> {
    const planOf = (index: IndexRecord) => {
      const all = listed(index);
      const { pinned } = known(all.find((one) => one.id === id));
      return planMove(
        all.filter((one) => one.id !== id && one.pinned === pinned),
        id,
        before,
      );
    };
    return inTurn(async () => {
      const plan = planOf(await openIndex(await access.view([indexId])));
      const ids = plan.map((one) => one.id);
      await change([indexId, ...ids], async ({ index, accounts, lost, stamp }) => {
        const put = planOf(await index()).map((one) => {
          if (lost.has(one.id)) throw damaged();
          // Another context moved something meanwhile: the person sees that, and may move again.
          const account = accounts.get(one.id);
          if (!account) throw new AppError('vault-busy');
          return withOrder(account, one.order, stamp);
        });
        const done = [{ act: 'account-edited', record: id } as const];
        return { answer: undefined, change: { put, drop: [], done } };
      });
    });
  }

  return { move };
}
