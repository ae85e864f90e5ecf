import { accountTitle } from '../core/labels.ts';
import type { AccountView } from '../messaging/views.ts';
import { accounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { notify, notifyError } from './notices-state.ts';

/** Deletes an account and offers to undo it. Answers whether it is gone. */
export async function removeAccount(account: AccountView): Promise<boolean> {
  const reply = await tryAsk('account.remove', { id: account.id });
  if (!reply.ok) {
    notifyError(reply.code);
    return false;
  }
  const before = accounts.peek() ?? [];
  const place = before.findIndex(({ id }) => id === account.id);
  accounts.value = before.filter(({ id }) => id !== account.id);
  notify({
    kind: 'removed',
    name: accountTitle(account),
    undo: () => void restoreAccount(account.id, place),
  });
  return true;
}

async function restoreAccount(id: string, place: number): Promise<void> {
  const reply = await tryAsk('account.restore', { id });
  if (!reply.ok) {
    notifyError(reply.code);
    return;
  }
  const others = (accounts.peek() ?? []).filter((account) => account.id !== id);
  accounts.value = others.toSpliced(Math.max(place, 0), 0, reply.value);
  notify({ kind: 'restored', name: accountTitle(reply.value) });
}
