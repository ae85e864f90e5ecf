import { hotpCode, windowAt } from '../core/otp.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { AccountView, CodeView } from '../messaging/views.ts';
import type { AccountSummary } from '../vault/schema.ts';
import type { Deps } from './deps.ts';

/** What lists show of an account. */
export function viewOf({ id, issuer, account, type, digits, period, origins }: AccountSummary): AccountView {
  return { id, issuer, account, type, digits, period, origins: [...origins] };
}

export async function listAccounts(deps: Deps): Promise<AccountView[]> {
  return (await deps.vault.list()).map(viewOf);
}

/** Codes of the accounts asked for; each secret is opened for its own code only. */
export async function codesOf(deps: Deps, { ids }: RequestOf<'account.codes'>): Promise<CodeView[]> {
  const now = deps.now();
  return Promise.all(
    ids.map(async (id) => {
      const { otp } = await deps.vault.read(id);
      return { id, window: otp.type === 'hotp' ? null : windowAt(otp, now) };
    }),
  );
}

export async function advanceAccount(
  deps: Deps,
  { id }: RequestOf<'account.advance'>,
): Promise<{ code: string }> {
  const { otp } = await deps.vault.read(id);
  const counter = await deps.vault.advance(id);
  return { code: hotpCode({ ...otp, counter }) };
}
