import type { AccountSummary } from '../vault/schema.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';

/**
 * The one account that is meant, of those that may be filled in a document: the only one; the one chosen before for the
 * user name that the page shows; the one of that very name. Null where the person has to say. A page's words only
 * choose among accounts that belong there anyway.
 */
export async function meantAccount(
  deps: Deps,
  { origin, seen }: SeenPrompt,
  matching: readonly AccountSummary[],
): Promise<AccountSummary | null> {
  const [only] = matching;
  if (only === undefined || matching.length === 1) return only ?? null;
  // A page that names nobody may be anybody's.
  if (seen.username === '') return null;
  const { chosen } = await deps.vault.site(origin);
  const before = chosen.find(({ username }) => username === seen.username);
  const known = matching.find(({ id }) => id === before?.accountId);
  if (known !== undefined) return known;
  const name = seen.username.toLowerCase();
  const named = matching.filter(({ account }) => account.toLowerCase() === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Remembers which account was taken, so that the same user name asks no second time; nothing where the page named none. */
export async function rememberChoice(
  deps: Deps,
  { origin, seen: { username } }: SeenPrompt,
  accountId: string,
): Promise<void> {
  if (username === '') return;
  await deps.vault.changeSite(origin, (site) => ({
    ...site,
    chosen: [...site.chosen.filter((one) => one.username !== username), { username, accountId }],
  }));
}
