import type { SearchText } from './search-text.ts';

/** A part of a folded text. */
export type Stretch = readonly [from: number, to: number];

/** How a word fits a text: the less, the better. */
export interface Fit {
  rank: number;
  stretches: readonly Stretch[];
}

const rank = { whole: 0, start: 1, wordStart: 2, inside: 3, initials: 4, typo: 5, inOrder: 6 } as const;

/** Fewer letters fit nearly everything. */
const leastForTypo = 4;
const leastInOrder = 3;

/** How a word stands in a text as it is, or by the beginnings of its words; null where it does not. */
export function exactFitOf(word: string, text: SearchText): Fit | null {
  const { folded } = text;
  const first = folded.indexOf(word);
  const one = (kind: number, at: number): Fit => ({ rank: kind, stretches: [[at, at + word.length]] });
  if (first === 0) return one(folded.length === word.length ? rank.whole : rank.start, 0);
  if (first > 0) {
    const start = text.starts().find((at) => folded.startsWith(word, at));
    return start === undefined ? one(rank.inside, first) : one(rank.wordStart, start);
  }
  if (!hasInOrder(word, folded)) return null;
  const stretches = initialsOf(word, folded, text.starts());
  return stretches && { rank: rank.initials, stretches };
}

/** How a word that does not fit would with one letter other, or with letters between its own. */
export function nearFitOf(word: string, text: SearchText): Fit | null {
  const { folded } = text;
  if (word.length >= leastForTypo) {
    for (const at of text.starts()) {
      const length = lengthWithTypo(word, folded, at);
      if (length !== null) return { rank: rank.typo, stretches: [[at, at + length]] };
    }
  }
  if (word.length < leastInOrder || !hasInOrder(word, folded)) return null;
  for (const at of text.starts()) {
    const stretches = inOrder(word, folded, at);
    if (stretches !== null) return { rank: rank.inOrder, stretches };
  }
  return null;
}

/** Whether a text has the letters of a word in their order: cheap to see, and most lack one. */
export function hasInOrder(word: string, folded: string): boolean {
  let at = -1;
  for (let next = 0; next < word.length; next++) {
    at = folded.indexOf(word.charAt(next), at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Where a letter of a word was found, and the letter before it. */
interface End {
  at: number;
  before: End | null;
}

/** `gh` and `codfor`: what begins one word and goes on at the beginning of another. Null for none. */
function initialsOf(word: string, folded: string, starts: readonly number[]): Stretch[] | null {
  // Each step holds where the letters so far can end: no way is tried twice.
  let ends = starts.filter((at) => folded[at] === word[0]).map((at): End => ({ at, before: null }));
  for (let next = 1; next < word.length && ends.length > 0; next++) {
    const after: End[] = [];
    const reach = (at: number, before: End) => {
      if (folded[at] === word[next] && !after.some((one) => one.at === at)) after.push({ at, before });
    };
    for (const end of ends) {
      reach(end.at + 1, end);
      for (const at of starts) if (at > end.at + 1) reach(at, end);
    }
    ends = after;
  }
  const letters: number[] = [];
  for (let end = ends[0] ?? null; end !== null; end = end.before) letters.unshift(end.at);
  return letters.length === 0 ? null : letters.reduce<Stretch[]>(lengthened, []);
}

function lengthened(way: readonly Stretch[], at: number): Stretch[] {
  const last = way.at(-1);
  return last?.[1] === at ? [...way.slice(0, -1), [last[0], at + 1]] : [...way, [at, at + 1]];
}

/** How much of the text from `at` on is the word but for one letter; null where more differs. */
function lengthWithTypo(word: string, folded: string, at: number): number | null {
  let same = 0;
  while (same < word.length && word[same] === folded[at + same]) same++;
  const rest = (skipped: number, from: number) => folded.startsWith(word.slice(same + skipped), at + from);
  const swapped = word[same] === folded[at + same + 1] && word[same + 1] === folded[at + same];
  if (swapped && rest(2, same + 2)) return word.length;
  if (rest(1, same + 1)) return Math.min(word.length, folded.length - at);
  if (rest(0, same + 1)) return word.length + 1;
  return rest(1, same) ? word.length - 1 : null;
}

/** The letters in their order, from a word's beginning on, in no more than twice their room. */
function inOrder(word: string, folded: string, at: number): Stretch[] | null {
  if (folded[at] !== word[0]) return null;
  let way: Stretch[] = [];
  let last = at - 1;
  for (let next = 0; next < word.length; next++) {
    last = folded.indexOf(word.charAt(next), last + 1);
    if (last < 0 || last - at >= word.length * 2) return null;
    way = lengthened(way, last);
  }
  return way;
}
