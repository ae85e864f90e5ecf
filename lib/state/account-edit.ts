import type { AccountEdit, AccountView } from '../messaging/views.ts';
import { accounts, loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';

/** Changes how an account is called, found and sorted. Answers whether it is so now. */
export async function editAccount({ id, pinned }: AccountView, edit: AccountEdit): Promise<boolean> {
  const { issuer, account, tags, pinned: wanted } = edit;
  const reply = await tryAsk('account.edit', { id, edit: { issuer, account, tags, pinned: wanted } });
  if (!reply.ok) notifyError(reply.code);
  // Pinned ones stand first: where it belongs now, the vault knows.
  else if (reply.value.pinned !== pinned) await loadAccounts();
  else put(reply.value);
  return reply.ok;
}

/** Takes a site away from an account: it is not filled there any more. */
export async function unbindAccount(id: string, origin: string): Promise<void> {
  const reply = await tryAsk('account.unbind', { id, origin });
  if (reply.ok) put(reply.value);
  else notifyError(reply.code);
}

function put(changed: AccountView): void {
  accounts.value = (accounts.peek() ?? []).map((one) => (one.id === changed.id ? changed : one));
}
