import { type ErrorCode, errorCodes } from '../core/errors.ts';
import type { PageScanAnswer } from '../messaging/draft-views.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { isFound } from './scan.ts';

const name = 'outcome';

/**
 * A reading that no popup waits for has ended: what was found waits as drafts, and how it ended waits here. The popup
 * opens where the browser lets it; else the toolbar button and the page say that something waits.
 */
export async function tellOutcome(
  deps: Deps,
  prompt: SeenPrompt | null,
  answer: PageScanAnswer | ErrorCode,
): Promise<boolean> {
  await deps.session.set(name, typeof answer === 'string' ? answer : problemOf(answer));
  const opened = await deps.openPopup();
  if (opened) return true;
  await mark(deps, 'waits', { text: '1', tone: 'plain' });
  if (prompt !== null) await deps.tell(prompt, 'page.waiting', {}).catch(() => null);
  return false;
}

function problemOf(answer: PageScanAnswer): ErrorCode | null {
  return isFound(answer) ? null : (answer.problem ?? answer.others[0]?.code ?? 'no-qr-found');
}

/** How the last such reading ended; told once. */
export async function takeOutcome(deps: Deps): Promise<{ problem: ErrorCode | null }> {
  const kept = await deps.session.get(name);
  await deps.session.remove(name);
  await mark(deps, 'waits', null);
  return { problem: errorCodes.find((code) => code === kept) ?? null };
}
