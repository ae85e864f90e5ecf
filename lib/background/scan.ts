import { holdsAccount } from '../core/code-text.ts';
import { AppError, codeOf, type ErrorCode } from '../core/errors.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { type DraftSource, isKept, type PageScanAnswer } from '../messaging/draft-views.ts';
import type { Wanted } from '../messaging/page-contract.ts';
import type { Deps, TabFacts } from './deps.ts';
import { listDrafts } from './drafts.ts';
import { proposeTexts } from './found.ts';
import { readPictures } from './page-pictures.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { readScreen } from './screen.ts';
import { readTab } from './read-tab.ts';
import { mayShowCode, meantTab } from './tabs.ts';
import { readWritten } from './written.ts';

/** Pictures out of view that one press scrolls to: the browser allows two screenshots a second. */
const mostScrolls = 4;

/** What one look at a page found. */
interface Sight {
  texts: string[];
  source: DraftSource;
  /** Why pictures could not be read, where that is known. */
  problem: ErrorCode | null;
  further: number;
}

const nothing: PageScanAnswer = { drafts: [], batches: [], others: [], found: [], problem: null, further: 0 };

/** Reads the QR codes that a tab shows, or those that need scrolling to. */
export async function scanTab(
  deps: Deps,
  { tabId, further, byItself }: RequestOf<'draft.scan'>,
): Promise<PageScanAnswer> {
  if (byItself) void warmFor(deps, tabId);
  const [{ tab, prompt }, waiting] = await Promise.all([
    frontPage(deps, tabId),
    byItself ? listDrafts(deps) : [],
  ]);
  // What the person has yet to answer comes first.
  if (byItself && !(mayShowCode(prompt) && waiting.every(isKept))) return nothing;
  if (!further) return scanPage(deps, tab, prompt, { what: 'seen' });
  let answer = await scanPage(deps, tab, prompt, { what: 'further', at: 0 });
  for (let at = 1; at < Math.min(answer.further, mostScrolls) && !isFound(answer); at += 1) {
    answer = await scanPage(deps, tab, prompt, { what: 'further', at });
  }
  // Those were looked at: there is nothing left to scroll to.
  return { ...answer, further: 0 };
}

/** What the tab showed when it was read last says before it is read again whether a picture is about to come. */
async function warmFor(deps: Deps, tabId: number | null): Promise<void> {
  const tab = await meantTab(deps, tabId);
  const prompt = tab && (await seenPrompt(deps.session, tab.id));
  if (prompt && mayShowCode(prompt)) deps.warmDecoder();
}

/** Whether anything in it waits for a person now. */
export function isFound({ drafts, batches }: PageScanAnswer): boolean {
  return drafts.length + batches.length > 0;
}

/**
 * The document of a tab that is in front, which is what a screenshot shows.
 *
 * @throws AppError `page-forbidden` where no extension may read, `page-gone` where another tab is in front.
 */
export async function frontPage(
  deps: Deps,
  tabId: number | null,
): Promise<{ tab: TabFacts; prompt: SeenPrompt }> {
  const tab = await meantTab(deps, tabId);
  if (tab === null) throw new AppError('page-forbidden');
  if (!tab.active) throw new AppError('page-gone');
  const prompt = await readTab(deps, tab.id);
  if (prompt === null) throw new AppError('page-forbidden');
  return { tab, prompt };
}

/**
 * Reads what is wanted of a page: the pictures that its script can read, then a screenshot, then what it says in words.
 * Each step only where the ones before showed no account.
 *
 * @param tab - null takes no screenshot, where none would be allowed.
 */
export async function scanPage(
  deps: Deps,
  tab: TabFacts | null,
  prompt: SeenPrompt,
  wanted: Wanted,
): Promise<PageScanAnswer> {
  // It starts while the page gives its pictures, or while the screen is taken.
  if (tab !== null || mayShowCode(prompt)) deps.warmDecoder();
  const texts = await readPictures(deps, prompt, wanted);
  const pictures: Sight = { texts, source: 'page-picture', problem: null, further: 0 };
  if (showsAccount(pictures)) return propose(deps, prompt, pictures);
  const screen = tab === null ? pictures : await seeScreen(deps, tab, prompt, wanted);
  if (showsAccount(screen)) return propose(deps, prompt, screen);
  // Who names one picture does not mean the words beside it.
  const written = wanted.what === 'source' ? null : await readWritten(deps, prompt);
  if (written !== null) return propose(deps, prompt, { ...screen, ...written });
  return propose(deps, prompt, { ...screen, texts: [...new Set([...texts, ...screen.texts])] });
}

async function seeScreen(deps: Deps, tab: TabFacts, prompt: SeenPrompt, wanted: Wanted): Promise<Sight> {
  const source = 'page-picture';
  try {
    return { ...(await readScreen(deps, tab, prompt, wanted)), source, problem: null };
  } catch (error) {
    const problem = codeOf(error);
    if (problem === 'page-gone') throw error;
    return { texts: [], source, problem, further: 0 };
  }
}

function showsAccount({ texts }: Sight): boolean {
  return texts.some(holdsAccount);
}

async function propose(
  deps: Deps,
  prompt: SeenPrompt,
  { texts, source, problem, further }: Sight,
): Promise<PageScanAnswer> {
  const answer = await proposeTexts(deps, texts, prompt.origin, source);
  return { ...answer, problem: texts.length === 0 ? problem : null, further };
}
