import { exactFitOf, type Fit, nearFitOf, type Stretch } from './search-fit.ts';
import { foldText, type Marked, type SearchText, searchText } from './search-text.ts';

/** Something to be found by its texts, of which the first counts most. */
export interface Findable<T> {
  item: T;
  texts: readonly SearchText[];
  /** All of them folded, a line each. */
  lines: string;
}

export interface Found<T> {
  item: T;
  /** What the words fit, for each of its texts. */
  marks: readonly (readonly Marked[])[];
}

/** A word of the query. */
interface Word {
  text: string;
  /** Its letters in their order within one line: what lacks that fits in no way but by a typo. */
  inOrder: RegExp;
}

/** Of a text behind these the place counts no more. */
const lastPlace = 3;

/** What is longer is no name that somebody types. */
const longestQuery = 100;

/** Prepares an item to be found by these texts; worth keeping for as long as they are. */
export function findable<T>(item: T, names: readonly string[]): Findable<T> {
  const texts = names.map(searchText);
  return { item, texts, lines: texts.map(({ folded }) => folded).join('\n') };
}

/**
 * Those that fit every word of the query, the best first, those that fit alike in the order given. What only nearly
 * fits (one letter wrong, missing, too many or swapped; letters left out) counts only where nothing fits well.
 */
export function search<T>(all: readonly Findable<T>[], query: string): Found<T>[] {
  const words = foldText(query.slice(0, longestQuery)).split(/\s+/).filter(Boolean).map(wordOf);
  if (words.length === 0) return all.map(({ item, texts }) => ({ item, marks: texts.map(() => []) }));
  const exact = ranked(all, words, false);
  return exact.length > 0 ? exact : ranked(all, words, true);
}

function wordOf(text: string): Word {
  const letters = text.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const pattern = letters.map((letter, at) => (at === 0 ? letter : `[^\\n${letter}]*${letter}`)).join('');
  return { text, inOrder: new RegExp(pattern) };
}

function ranked<T>(all: readonly Findable<T>[], words: readonly Word[], nearly: boolean): Found<T>[] {
  return all
    .flatMap(({ item, texts, lines }) => {
      const stretches: Stretch[][] = texts.map(() => []);
      let sum = 0;
      for (const word of words) {
        // Most items are passed over here, by what the engine does in one go.
        if (!nearly && !lines.includes(word.text) && !word.inOrder.test(lines)) return [];
        const best = bestOf(word.text, texts, nearly);
        if (best === null) return [];
        sum += best.cost;
        stretches[best.place]?.push(...best.stretches);
      }
      const marks = texts.map((text, place) => marksOf(text, stretches[place] ?? []));
      return { item, marks, sum };
    })
    .sort((a, b) => a.sum - b.sum)
    .map(({ item, marks }) => ({ item, marks }));
}

function bestOf(word: string, texts: readonly SearchText[], nearly: boolean) {
  let best: { cost: number; place: number; stretches: readonly Stretch[] } | null = null;
  for (const [place, text] of texts.entries()) {
    const found: Fit | null = exactFitOf(word, text) ?? (nearly ? nearFitOf(word, text) : null);
    if (found === null) continue;
    const cost = found.rank * (lastPlace + 1) + Math.min(place, lastPlace);
    if (best === null || cost < best.cost) best = { cost, place, stretches: found.stretches };
  }
  return best;
}

/** Places in the shown text, in order, those that touch made one. */
function marksOf(text: SearchText, stretches: readonly Stretch[]): Marked[] {
  const marks: Marked[] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const mark = text.shown(from, to);
    const last = marks.at(-1);
    if (last !== undefined && mark[0] <= last[1])
      marks[marks.length - 1] = [last[0], Math.max(last[1], mark[1])];
    else marks.push(mark);
  }
  return marks;
}
