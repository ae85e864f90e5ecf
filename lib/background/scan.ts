import { AppError } from '../core/errors.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { isKept, type PageScanAnswer } from '../messaging/draft-views.ts';
import type { Wanted } from '../messaging/page-picture-views.ts';
import type { Deps, TabFacts } from './deps.ts';
import { listDrafts } from './drafts.ts';
import { ofWaiting, proposeTexts } from './found.ts';
import { lookAt, lookFurther, type Sight } from './look.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';
import { previewOf } from './shown-picture.ts';
import { scanShut } from './shut-page.ts';
import { mayShowCode, meantTab } from './tabs.ts';
import { readWritten } from './written.ts';

const nothing: PageScanAnswer = {
  drafts: [],
  batches: [],
  others: [],
  found: [],
  problem: null,
  further: 0,
  from: 0,
  preview: null,
};

/** What goes on, so that a person can stop it. */
const courses = new WeakMap<Deps, Set<AbortController>>();

/**
 * A scan that scrolls goes to no further picture, and answers with what it found until then. A look at what is in view is
 * given up: it throws `stopped`, and nothing that it may still see waits for anybody.
 */
export function stopScan(deps: Deps): void {
  for (const course of courses.get(deps) ?? []) course.abort(new AppError('stopped'));
}

/** Runs what {@link stopScan} ends. */
async function stoppable<T>(deps: Deps, run: (end: AbortSignal) => Promise<T>): Promise<T> {
  const course = new AbortController();
  const all = courses.get(deps) ?? new Set();
  courses.set(deps, all.add(course));
  try {
    return await run(course.signal);
  } finally {
    all.delete(course);
  }
}

/** Never comes back; throws why it was stopped. */
function stopped(end: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason));
  });
}

/** Reads the QR codes that a tab shows, or those that need scrolling to. */
export async function scanTab(deps: Deps, request: RequestOf<'draft.scan'>): Promise<PageScanAnswer> {
  const { from } = request;
  return stoppable(deps, (end) =>
    from === null
      ? Promise.race([scanSeen(deps, request, end), stopped(end)])
      : scanFurther(deps, request.tabId, from, end),
  );
}

async function scanFurther(
  deps: Deps,
  tabId: number | null,
  from: number,
  end: AbortSignal,
): Promise<PageScanAnswer> {
  const { tab, prompt } = await frontPage(deps, tabId);
  return propose(deps, prompt, await lookFurther(deps, tab, prompt, from, () => end.aborted));
}

async function scanSeen(
  deps: Deps,
  { tabId, byItself }: RequestOf<'draft.scan'>,
  end: AbortSignal,
): Promise<PageScanAnswer> {
  const tab = await frontTab(deps, tabId);
  const [prompt, waiting, early] = await Promise.all([
    readTab(deps, tab.id),
    byItself ? listDrafts(deps) : [],
    byItself ? lookEarly(deps, tab) : null,
  ]);
  if (prompt === null) {
    if (byItself) throw new AppError('page-forbidden');
    return scanShut(deps, tab);
  }
  // What the person has yet to answer comes first.
  const asked = waiting.filter((one) => !isKept(one));
  const isElsewhere = asked.some(({ origin }) => origin !== prompt.origin);
  if (byItself && (isElsewhere || !mayShowCode(prompt))) return nothing;
  if (asked.length > 0) return scanAnew(deps, tab, prompt, early, end);
  return scanPage(deps, tab, prompt, { what: 'seen' }, early, end);
}

/**
 * The page that accounts wait of may have begun anew since it was read: its new keys take their place, and nothing else is
 * added.
 */
async function scanAnew(
  deps: Deps,
  tab: TabFacts,
  prompt: SeenPrompt,
  early: EarlyLook | null,
  end: AbortSignal,
): Promise<PageScanAnswer> {
  const sight = await sightOf(deps, tab, prompt, { what: 'seen' }, early);
  const texts = await ofWaiting(deps, sight.texts, prompt.origin);
  end.throwIfAborted();
  return propose(deps, prompt, { ...sight, texts });
}

/** The look that was begun before, where it was at this very document. */
async function sightOf(
  deps: Deps,
  tab: TabFacts | null,
  prompt: SeenPrompt,
  wanted: Wanted,
  early: EarlyLook | null,
): Promise<Sight> {
  return early?.nonce === prompt.seen.nonce ? early.sight : lookAt(deps, tab, prompt, wanted);
}

/** A look at the document with this nonce. */
interface EarlyLook {
  nonce: string;
  sight: Sight;
}

/**
 * Looks at a page that showed what may be a code when it was read last, while it is read again: a person waits for both.
 * Null where it did not, or where that look failed.
 */
async function lookEarly(deps: Deps, tab: TabFacts): Promise<EarlyLook | null> {
  const prompt = await seenPrompt(deps.session, tab.id);
  if (prompt === null || !mayShowCode(prompt)) return null;
  return lookAt(deps, tab, prompt, { what: 'seen' }).then(
    (sight) => ({ nonce: prompt.seen.nonce, sight }),
    () => null,
  );
}

/** Whether anything in it waits for a person now. */
export function isFound({ drafts, batches }: Pick<PageScanAnswer, 'drafts' | 'batches'>): boolean {
  return drafts.length + batches.length > 0;
}

/**
 * The tab that is meant, which is in front: that is what a screenshot shows.
 *
 * @throws AppError `page-forbidden` where there is none, `page-gone` where another one is in front.
 */
export async function frontTab(deps: Deps, tabId: number | null): Promise<TabFacts> {
  const tab = await meantTab(deps, tabId);
  if (tab === null) throw new AppError('page-forbidden');
  if (!tab.active) throw new AppError('page-gone');
  return tab;
}

/**
 * Its document.
 *
 * @throws AppError also `page-forbidden` where no extension may read it.
 */
export async function frontPage(
  deps: Deps,
  tabId: number | null,
): Promise<{ tab: TabFacts; prompt: SeenPrompt }> {
  const tab = await frontTab(deps, tabId);
  const prompt = await readTab(deps, tab.id);
  if (prompt === null) throw new AppError('page-forbidden');
  return { tab, prompt };
}

/**
 * Reads what is wanted of a page: its pictures, and where those show no account, what it says in words.
 *
 * @param tab - null takes no screenshot, where none would be allowed.
 * @param early - a look that was begun before: it counts where it was at this very document.
 * @param end - from when on nothing is proposed any more.
 * @throws AppError `page-gone`, and why it was ended.
 */
export async function scanPage(
  deps: Deps,
  tab: TabFacts | null,
  prompt: SeenPrompt,
  wanted: Wanted,
  early: EarlyLook | null = null,
  end: AbortSignal | null = null,
): Promise<PageScanAnswer> {
  const sight = await sightOf(deps, tab, prompt, wanted, early);
  end?.throwIfAborted();
  const seen = await propose(deps, prompt, sight);
  // Who names one picture does not mean the words beside it, or other pictures.
  if (wanted.what === 'source') return { ...seen, further: 0 };
  if (isFound(seen)) return seen;
  const written = await readWritten(deps, prompt);
  end?.throwIfAborted();
  if (written === null) return seen;
  const { kinds: _, ...said } = await proposeTexts(deps, written.texts, prompt.origin, written.source);
  // Words that ask for nothing do not make up for a picture that could not be read.
  const isTold = said.drafts.length + said.batches.length + said.others.length > 0;
  const problem = isTold ? null : seen.problem;
  return { ...seen, ...said, others: [...seen.others, ...said.others], problem };
}

async function propose(deps: Deps, { origin }: SeenPrompt, sight: Sight): Promise<PageScanAnswer> {
  const { texts, problem, further, from, shown } = sight;
  const { kinds, ...answer } = await proposeTexts(deps, texts, origin);
  const preview = shown && previewOf(shown, kinds);
  return { ...answer, problem: texts.length === 0 ? problem : null, further, from, preview };
}
