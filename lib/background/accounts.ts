import { hotpCode, windowAt } from '../core/otp.ts';
import type { AccountOrigin } from '../core/types.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { AccountView, CodeView } from '../messaging/views.ts';
import type { AccountRecord, AccountSummary } from '../vault/schema.ts';
import { correctionAt } from './clock.ts';
import type { Deps } from './deps.ts';

/** What lists show of an account. */
export function viewOf({
  id,
  issuer,
  account,
  type,
  digits,
  period,
  origins,
  tags,
  pinned,
  icon,
}: AccountSummary): AccountView {
  return { id, issuer, account, type, digits, period, origins: [...origins], tags: [...tags], pinned, icon };
}

export async function listAccounts(deps: Deps): Promise<AccountView[]> {
  return (await deps.vault.list()).map(viewOf);
}

/**
 * A list knows no page: an account's code goes by the clock of the first of its sites that is known to differ. Each
 * site is looked up once, however many accounts it has.
 */
function clocksOf(deps: Deps): (origins: readonly AccountOrigin[]) => Promise<number> {
  const known = new Map<string, ReturnType<typeof correctionAt>>();
  return async (origins) => {
    for (const { origin, source } of origins) {
      if (source === 'proposed') continue;
      const found = known.get(origin) ?? correctionAt(deps, origin);
      known.set(origin, found);
      const { state, ahead } = await found;
      if (state === 'corrected') return ahead;
    }
    return 0;
  };
}

/** Codes of the accounts asked for; each secret is opened for its own code only. */
export async function codesOf(deps: Deps, { ids }: RequestOf<'account.codes'>): Promise<CodeView[]> {
  return codesBy(deps, await deps.vault.readSome(ids));
}

/** Codes of accounts that are open. */
export function codesBy(deps: Deps, accounts: readonly AccountRecord[]): Promise<CodeView[]> {
  const now = deps.now();
  const aheadOf = clocksOf(deps);
  return Promise.all(
    accounts.map(async ({ id, otp, origins }) => {
      if (otp.type === 'hotp') return { id, window: null };
      const ahead = await aheadOf(origins);
      const window = windowAt(otp, now - ahead);
      return { id, window: { ...window, changesAt: window.changesAt + ahead } };
    }),
  );
}

export async function advanceAccount(
  deps: Deps,
  { id }: RequestOf<'account.advance'>,
): Promise<{ code: string; counter: number }> {
  const { otp } = await deps.vault.read(id);
  const counter = await deps.vault.advance(id);
  return { code: hotpCode({ ...otp, counter }), counter };
}
