import type { Access } from './access.ts';
import type { ChangeVault } from './change.ts';
import { type LedgerName, type Ledgers, noLedgers } from './ledgers.ts';
import type { Done } from './log.ts';
import { openLedger } from './view.ts';

/** What is known of a second factor's life at sites. Needs an open vault, like everything else of it. */
export interface VaultLedgers {
  ledger<N extends LedgerName>(name: N): Promise<Ledgers[N]>;
  /**
   * Changes one; `change` may run more than once and must do nothing but answer. What is the same is not written.
   *
   * @param done what the log shall say of it
   */
  changeLedger<N extends LedgerName>(
    name: N,
    change: (before: Ledgers[N]) => Ledgers[N],
    done?: readonly Done[],
  ): Promise<Ledgers[N]>;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultLedgers({ access, change, inTurn }: Parts): VaultLedgers {
  return {
    ledger: (name) =>
      inTurn(async () => (await openLedger(await access.view([name]), name))?.value ?? noLedgers[name]),
    changeLedger: (name, next, done = []) =>
      inTurn(() =>
        change([name], async ({ ledger }) => {
          const before = (await ledger(name)) ?? noLedgers[name];
          const answer = next(before);
          if (JSON.stringify(answer) === JSON.stringify(before)) return { answer, change: null };
          return {
            answer,
            change: { put: [{ kind: 'ledger', id: name, value: answer }], drop: [], done: [...done] },
          };
        }),
      ),
  };
}
