import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty, FillReceipt } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { noteTick } from './trusted-devices-login.ts';

/** A receipt is of interest for so long, ms. */
const fresh = 120_000;

interface Kept {
  origin: string;
  at: number;
  receipt: FillReceipt;
}

function keyOf(tabId: number): string {
  return `receipt:${tabId}`;
}

/** The page's engine says how a fill ended that its badge, a key, the menu or nobody asked for. */
export async function fillEnded(
  deps: Deps,
  { nonce, receipt }: RequestOf<'fill.ended'>,
  caller: PageCaller,
): Promise<Empty> {
  const prompt = await seenPrompt(deps.session, caller.tabId);
  if (prompt?.seen.nonce === nonce && prompt.origin === caller.origin)
    await noteReceipt(deps, prompt, receipt);
  return {};
}

/** Keeps how the last fill of a tab ended, and of its trust box what was seen. */
export async function noteReceipt(deps: Deps, prompt: SeenPrompt, receipt: FillReceipt): Promise<void> {
  const { tabId, origin } = prompt;
  await deps.session.set(keyOf(tabId), { origin, at: deps.now(), receipt } satisfies Kept);
  if (!receipt.trusted) await noteTick(deps, prompt);
}

/** The receipt of the last fill in a tab, if it was of this origin and not long ago. */
export async function lastReceipt(deps: Deps, { tabId, origin }: SeenPrompt): Promise<FillReceipt | null> {
  const kept = (await deps.session.get(keyOf(tabId))) as Kept | undefined; // written above alone
  const holds = kept?.origin === origin && deps.now() - kept.at <= fresh;
  return holds ? kept.receipt : null;
}

export async function forgetReceipt(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
