import type { ErrorCode } from '../core/errors.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { failedLook, outcomeOf, type PageScanAnswer, type ScanOutcome } from '../messaging/draft-views.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { saveOutcome, takeOutcomeText } from './draft-store.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { meantTab } from './tabs.ts';

/** An outcome, and the document that was read; null where none could be. */
interface Kept {
  of: { tabId: number; nonce: string } | null;
  outcome: ScanOutcome;
}

/**
 * A reading that no popup waits for has ended: what was found waits as drafts, and how it ended waits here. The popup
 * opens where the browser lets it; else the toolbar button and the page say that something waits.
 */
export async function tellOutcome(
  deps: Deps,
  prompt: SeenPrompt | null,
  answer: PageScanAnswer | ErrorCode,
): Promise<boolean> {
  const outcome = typeof answer === 'string' ? failedLook(answer) : outcomeOf(answer);
  const of = prompt && { tabId: prompt.tabId, nonce: prompt.seen.nonce };
  await saveOutcome(deps, JSON.stringify({ of, outcome } satisfies Kept));
  const opened = await deps.openPopup();
  if (opened) return true;
  await mark(deps, 'waits', { text: '1', tone: 'plain' });
  if (prompt !== null) await deps.tell(prompt, 'page.waiting', {}).catch(() => null);
  return false;
}

/**
 * How the last such reading ended; told once, over the tab that was read. Over another one it waits, and it goes with its
 * document: there is nothing any more that it could be about.
 */
export async function takeOutcome(
  deps: Deps,
  { tabId }: RequestOf<'scan.outcome'>,
): Promise<ScanOutcome | null> {
  const text = await takeOutcomeText(deps);
  await mark(deps, 'waits', null);
  if (text === null) return null;
  const { of, outcome } = JSON.parse(text) as Kept; // written above alone, into memory that no page can reach
  if (of === null) return outcome;
  if ((await seenPrompt(deps.session, of.tabId))?.seen.nonce !== of.nonce) return null;
  if ((await meantTab(deps, tabId))?.id === of.tabId) return outcome;
  await saveOutcome(deps, text);
  return null;
}
