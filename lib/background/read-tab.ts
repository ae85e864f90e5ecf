import { codeOf } from '../core/errors.ts';
import type { Deps } from './deps.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';

/**
 * Has the tab's document read now and gives what it told. The engine tells it by `prompt.seen`, so that its origin and
 * document come from the browser; the answer to `page.look` only names the nonce to look for.
 *
 * @returns null where no extension may read.
 * @throws AppError `page-silent` where the page answers nothing.
 */
export function readTab(deps: Deps, tabId: number): Promise<SeenPrompt | null> {
  const ongoing = readings.get(deps) ?? new Map<number, Promise<SeenPrompt | null>>();
  readings.set(deps, ongoing);
  const reading = ongoing.get(tabId) ?? readAnew(deps, tabId).finally(() => ongoing.delete(tabId));
  ongoing.set(tabId, reading);
  return reading;
}

/** Ends when a reading of the tab that goes on, if one does, has ended. */
export async function whenRead(deps: Deps, tabId: number): Promise<void> {
  await readings.get(deps)?.get(tabId);
}

/** Readings that go on: the popup looks at a tab and scans it at once, and both go by the same reading. */
const readings = new WeakMap<Deps, Map<number, Promise<SeenPrompt | null>>>();

async function readAnew(deps: Deps, tabId: number): Promise<SeenPrompt | null> {
  const target = { tabId, documentId: null };
  const look = () => deps.tell(target, 'page.look', {});
  const told = await look().catch(async (error: unknown) => {
    if (codeOf(error) !== 'page-gone') return unlessSilent(error);
    return (await deps.tabs.injectEngine(target)) ? look().catch(unlessSilent) : null;
  });
  const prompt = await seenPrompt(deps.session, tabId);
  return told !== null && prompt?.seen.nonce === told.nonce ? prompt : null;
}

/** A page that answers nothing may be read the next time: it must not be told as one that cannot be. */
function unlessSilent(error: unknown): null {
  if (codeOf(error) === 'page-silent') throw error;
  return null;
}
