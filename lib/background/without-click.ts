import type { AccountSummary } from '../vault/schema.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';

function keyOf(tabId: number): string {
  return `without-click:${tabId}`;
}

/**
 * Whether an account is filled into this document as soon as its prompt is seen: the person turned that on for it here,
 * and it was not done in this document before. Never for a counter: each look at the page would use one up.
 */
export async function fillsByItself(
  deps: Deps,
  { origin, seen, tabId }: SeenPrompt,
  { id, type }: AccountSummary,
): Promise<boolean> {
  if (type === 'hotp' || (await deps.session.get(keyOf(tabId))) === seen.nonce) return false;
  if ((await deps.policy()).policy.fillWithoutClick === 'never') return false;
  return (await deps.vault.site(origin)).withoutClick.includes(id);
}

/** Once for each document: a code that was not taken is never followed by another one unasked. */
export async function filledByItself(deps: Deps, { seen, tabId }: SeenPrompt): Promise<void> {
  await deps.session.set(keyOf(tabId), seen.nonce);
}

export async function forgetWithoutClick(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
