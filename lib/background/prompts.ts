import type { PageCaller } from '../messaging/caller.ts';
import { isPromptSeen } from '../messaging/messages/pages.ts';
import type { PageTarget } from '../messaging/page-client.ts';
import type { PromptSeen } from '../messaging/page-contract.ts';
import type { SessionArea } from '../vault/session.ts';

/** What one tab's document was last seen to show: what the engine said, with what the browser said of it. */
export interface SeenPrompt extends PageTarget, Pick<PageCaller, 'isPrivate'> {
  origin: string;
  seen: PromptSeen;
}

function keyOf(tabId: number): string {
  return `prompt:${tabId}`;
}

function isSeenPrompt(value: unknown): value is SeenPrompt {
  if (typeof value !== 'object' || value === null) return false;
  return 'seen' in value && isPromptSeen(value.seen) && 'origin' in value && typeof value.origin === 'string';
}

/** Keeps what a document told, under its tab, so that a worker's death between prompt and fill loses nothing. */
export async function rememberPrompt(
  session: SessionArea,
  caller: PageCaller,
  seen: PromptSeen,
): Promise<void> {
  const { tier: _, ...document } = caller;
  await session.set(keyOf(caller.tabId), { ...document, seen } satisfies SeenPrompt);
}

/** What the tab's document told last, or null. */
export async function seenPrompt(session: SessionArea, tabId: number): Promise<SeenPrompt | null> {
  const kept = await session.get(keyOf(tabId));
  return isSeenPrompt(kept) ? kept : null;
}

export async function forgetPrompt(session: SessionArea, tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
