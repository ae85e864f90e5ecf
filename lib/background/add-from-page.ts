import { AppError, codeOf } from '../core/errors.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Wanted } from '../messaging/page-picture-views.ts';
import type { Deps } from './deps.ts';
import { proposeTexts } from './found.ts';
import { tellOutcome } from './outcome.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';
import { frontPage, frontTab, isFound, scanPage } from './scan.ts';
import { scanShut } from './shut-page.ts';

/** The hotkey or the context menu was pressed over a tab: read it, or one picture of it, and have the popup ask. */
export async function addFromPage(deps: Deps, tabId: number, wanted: Wanted): Promise<void> {
  let prompt: SeenPrompt | null = null;
  try {
    const tab = await frontTab(deps, tabId);
    prompt = await readTab(deps, tab.id);
    const seen = prompt === null ? scanShut(deps, tab) : scanPage(deps, tab, prompt, wanted);
    await tellOutcome(deps, prompt, await seen);
  } catch (error) {
    await tellOutcome(deps, prompt, codeOf(error));
  }
}

/**
 * The context menu was opened over a set-up link, which says its account itself. Nothing of the page is looked at but who
 * it is; of what stands in a frame, that is not known.
 */
export async function addLink(deps: Deps, tabId: number, link: string, inFrame: boolean): Promise<void> {
  let prompt: SeenPrompt | null = null;
  try {
    prompt = (await frontPage(deps, tabId)).prompt;
    const { kinds: _, ...answer } = await proposeTexts(
      deps,
      [link],
      inFrame ? null : prompt.origin,
      'page-link',
    );
    await tellOutcome(deps, prompt, { ...answer, problem: null, further: 0, from: 0, preview: null });
  } catch (error) {
    await tellOutcome(deps, prompt, codeOf(error));
  }
}

/**
 * The badge of an enrolment was pressed. A press in a page grants no screenshot: what its script can read is read, and
 * where that is nothing, the popup's own press reads the rest.
 */
export async function enrolWanted(
  deps: Deps,
  { nonce }: RequestOf<'enrol.wanted'>,
  caller: PageCaller,
): Promise<{ opened: boolean }> {
  const prompt = await seenPrompt(deps.session, caller.tabId);
  if (prompt === null || prompt.seen.nonce !== nonce || prompt.origin !== caller.origin)
    throw new AppError('prompt-unknown');
  const answer = await scanPage(deps, null, prompt, { what: 'seen' });
  if (!isFound(answer)) return { opened: await deps.openPopup() };
  return { opened: await tellOutcome(deps, prompt, answer) };
}
