import { withUse } from '../core/account-uses.ts';
import type { MessageName } from '../messaging/contract.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Deps } from './deps.ts';

type Names = Extract<MessageName, 'account.move' | 'account.copied'>;

/** ms that counting a fill waits: the fill goes first. */
const afterFill = 1_000;

/** Counts a fill as a use, without anybody waiting for it. */
export function countUseSoon(deps: Deps, id: string): void {
  void deps.rest(afterFill).then(() => countUse(deps, id));
}

/** One more use of an account, for the order of the list. A use is none the less one where it cannot be counted. */
async function countUse(deps: Deps, id: string): Promise<void> {
  try {
    await deps.vault.changeLedger('uses', ({ accounts }) => ({
      accounts: withUse(accounts, id, deps.now()),
    }));
  } catch {
    // The vault is full, locked meanwhile or of a later version: the code was given, and that is what counts.
  }
}

/** The order of the accounts: made by hand, or by how often and when they are used. */
export function orderHandlers(deps: Deps, inUse: <T>(job: Promise<T>) => Promise<T>): Pick<Handlers, Names> {
  return {
    'account.move': async ({ id, before }) => {
      await inUse(deps.vault.move(id, before));
      return {};
    },
    'account.copied': async ({ id }) => {
      const { clipboardSeconds } = await deps.preferences.read();
      if (clipboardSeconds > 0) await deps.clearClipboard(deps.now() + clipboardSeconds * 1_000);
      await inUse(countUse(deps, id));
      return {};
    },
  };
}
