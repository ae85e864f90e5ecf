import { exactFitOf, type Fit, hasInOrder, nearFitOf, type Stretch } from './search-fit.ts';
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
  const words = foldText(query.slice(0, longestQuery)).split(/\s+/).filter(Boolean);
  if (words.length === 0) return all.map(({ item, texts }) => ({ item, marks: texts.map(() => []) }));
  const exact = ranked(all, words, false);
  return exact.length > 0 ? exact : ranked(all, words, true);
}

function ranked<T>(all: readonly Findable<T>[], words: readonly string[], nearly: boolean): Found<T>[] {
  return all
    .flatMap(({ item, texts, lines }) => {
      const stretches: Stretch[][] = texts.map(() => []);
      let sum = 0;
      for (const word of words) {
        // Most items lack a letter and are passed over here, without a look at each of their texts.
        if (!nearly && !hasInOrder(word, lines)) return [];
        const best = bestOf(word, texts, nearly);
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
