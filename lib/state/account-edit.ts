import type { ErrorCode } from '../core/errors.ts';
import { originOf } from '../core/origin.ts';
import type { CodeWindow } from '../core/types.ts';
import type { Reply } from '../messaging/contract.ts';
import type { AccountEdit, AccountView, CodeWay } from '../messaging/views.ts';
import { accounts, loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { forgetCode } from './codes-state.ts';
import { notifyError } from './notices-state.ts';

/** Changes how an account is called, found, shown and sorted. Answers whether it is so now. */
export async function editAccount({ id, pinned }: AccountView, edit: AccountEdit): Promise<boolean> {
  const reply = await tryAsk('account.edit', { id, edit });
  if (!reply.ok) notifyError(reply.code);
  // Pinned ones stand first: where it belongs now, the vault knows.
  else if (reply.value.pinned !== pinned) await loadAccounts();
  else put(reply.value);
  return reply.ok;
}

/** The code of an account as it would be made, or (null) as it is; keeps nothing. */
export function tryCodes(
  id: string,
  way: CodeWay | null,
): Promise<Reply<{ way: CodeWay; window: CodeWindow }>> {
  return tryAsk('account.tryCodes', { id, way });
}

/** Makes the codes of an account in another way from now on. Answers with what went wrong, or null. */
export async function changeCodes(id: string, way: CodeWay): Promise<ErrorCode | null> {
  const reply = await tryAsk('account.changeCodes', { id, way });
  if (!reply.ok) return reply.code;
  forgetCode(id);
  put(reply.value);
  return null;
}

/** The site that a typed address is of, which may lack its `https`; null for none. */
export function typedOrigin(address: string): string | null {
  const typed = address.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  return originOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
}

/** Has an account filled at another site, too. Answers with what went wrong, or null. */
export async function bindAccount(id: string, origin: string): Promise<ErrorCode | null> {
  const reply = await tryAsk('account.bind', { id, origin });
  if (!reply.ok) return reply.code;
  put(reply.value);
  return null;
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
