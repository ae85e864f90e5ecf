import type { ErrorCode } from '../core/errors.ts';
import { failedLook, outcomeOf, type PageScanAnswer, type ScanOutcome } from '../messaging/draft-views.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { saveOutcome, takeOutcomeText } from './draft-store.ts';
import type { SeenPrompt } from './prompts.ts';

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
  await saveOutcome(deps, JSON.stringify(outcome));
  const opened = await deps.openPopup();
  if (opened) return true;
  await mark(deps, 'waits', { text: '1', tone: 'plain' });
  if (prompt !== null) await deps.tell(prompt, 'page.waiting', {}).catch(() => null);
  return false;
}

/** How the last such reading ended; told once. */
export async function takeOutcome(deps: Deps): Promise<ScanOutcome | null> {
  const text = await takeOutcomeText(deps);
  await mark(deps, 'waits', null);
  // Written by tellOutcome alone, into memory that no page can reach.
  return text === null ? null : (JSON.parse(text) as ScanOutcome);
}
