import { holdsAccount } from '../core/code-text.ts';
import { codeOf, type ErrorCode } from '../core/errors.ts';
import type { Wanted } from '../messaging/page-picture-views.ts';
import type { Deps, TabFacts } from './deps.ts';
import { readPictures } from './page-pictures.ts';
import type { SeenPrompt } from './prompts.ts';
import { readScreen } from './screen.ts';
import type { ShownPicture } from './shown-picture.ts';
import { mayShowCode } from './tabs.ts';

/** Screenshots that one press scrolls for: the browser allows two a second. */
const mostShots = 4;
/** Pictures that one press looks at, those that need no screenshot among them. */
const mostLooks = 40;

/** What a look at the pictures of a page found. */
export interface Sight {
  texts: string[];
  /** Why pictures could not be read, where that is known. */
  problem: ErrorCode | null;
  /** Pictures out of view that were not looked at. */
  further: number;
  /** Where those begin among all that are out of view. */
  from: number;
  /** The picture that was named. */
  shown: ShownPicture | null;
}

/**
 * Looks at what is wanted of a page: at the pictures that its script can read, and at a screenshot where those show no
 * account, or where others are in view.
 *
 * @param tab - null takes no screenshot, where none would be allowed.
 * @throws AppError `page-gone`.
 */
export async function lookAt(
  deps: Deps,
  tab: TabFacts | null,
  prompt: SeenPrompt,
  wanted: Wanted,
): Promise<Sight & { shots: number }> {
  // It starts while the page gives its pictures, or while the screen is taken.
  if (tab !== null || mayShowCode(prompt)) deps.warmDecoder();
  const { texts, left, further, shown } = await readPictures(deps, prompt, wanted);
  const next = wanted.what === 'further' ? wanted.at + 1 : 0;
  const pictures = { texts, problem: null, further, from: next, shown, shots: 0 };
  if (tab === null || (left === 0 && texts.some(holdsAccount))) return pictures;
  try {
    const screen = await readScreen(deps, tab, prompt, wanted);
    const all = [...new Set([...texts, ...screen.texts])];
    return {
      texts: all,
      problem: null,
      further: screen.further,
      from: screen.next,
      shown: screen.shown ?? shown,
      shots: 1,
    };
  } catch (error) {
    const problem = codeOf(error);
    if (problem === 'page-gone') throw error;
    return { ...pictures, problem, shots: 1 };
  }
}

/** Looks at those pictures of a page that need scrolling to, from one of them on, as far as one press goes, or until it is stopped. */
export async function lookFurther(
  deps: Deps,
  tab: TabFacts,
  prompt: SeenPrompt,
  from: number,
  isStopped: () => boolean,
): Promise<Sight> {
  const texts = new Set<string>();
  let problem: ErrorCode | null = null;
  let [at, all, shots] = [from, 0, 0];
  do {
    const sight = await lookAt(deps, tab, prompt, { what: 'further', at });
    for (const text of sight.texts) texts.add(text);
    problem ??= sight.problem;
    all = sight.further;
    // A page may say anything: it always goes on.
    at = Math.max(sight.from, at + 1);
    shots += sight.shots;
  } while (at < all && shots < mostShots && at - from < mostLooks && !isStopped());
  return { texts: [...texts], problem, further: Math.max(all - at, 0), from: at, shown: null };
}
