import { type RecoveryPage, type StartedRecovery, startedAfter } from '../core/recovery.ts';
import type { Deps } from './deps.ts';

/** A page for the account that a tab shows. */
export interface SeenRecoveryPage extends Omit<RecoveryPage, 'at'> {
  tabId: number;
  /** Those see it too who are not let in. */
  outside: boolean;
}

const startedKey = (origin: string) => `recovery-started:${origin}`;
const linkKey = (tabId: number) => `recovery-link:${tabId}`;

/**
 * The recovery that was asked for in this browser, after a page of its site was read: by the page that says that a link is
 * in the mail, or by the link itself, where the page behind it says at once that the delay runs. Between these two nobody
 * else's page may stand, and neither is one of those who are let in: there a notice tells of whoever began it.
 */
export async function startedBy(
  { session }: Deps,
  { tabId, outside, ...page }: SeenRecoveryPage,
  at: number,
): Promise<StartedRecovery | null> {
  const { reading, origin } = page;
  const opened = await session.get(linkKey(tabId));
  if (reading?.stage === 'link' && outside) await session.set(linkKey(tabId), origin);
  else await session.remove(linkKey(tabId));
  // Both are written here alone.
  const before = ((await session.get(startedKey(origin))) as StartedRecovery | undefined) ?? null;
  const pressed = reading?.stage === 'running' && outside && opened === origin;
  const after = startedAfter(before, { ...page, at }, pressed);
  if (after !== before) await keepStart({ session }, origin, after);
  return after;
}

export async function keepStart(
  { session }: Pick<Deps, 'session'>,
  origin: string,
  started: StartedRecovery | null,
): Promise<void> {
  if (started === null) await session.remove(startedKey(origin));
  else await session.set(startedKey(origin), started);
}

export async function forgetLink(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(linkKey(tabId));
}
