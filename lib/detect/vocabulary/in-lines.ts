import { beyondLatin } from './beyond-latin.ts';
import { en } from './en.ts';
import { latin } from './latin.ts';
import {
  type Concept,
  concepts,
  type LanguageTable,
  type LanguageWords,
  phrases,
  staysAtHome,
} from './types.ts';

/** What counts by how near it ends to something else: of these, no term is left out for one that it begins with. */
const besides: ReadonlySet<Concept> = new Set(['program', 'auth', 'code', 'spare'] as const);

// A build takes the values of these three instead of this file (scripts/ready-words.ts): without the names of the concepts,
// and with each term once, a set of words is an eighth smaller.

const english: LanguageTable = ['en', en];

export const englishWords = setInLines([english], []);
export const latinWords = setInLines(latin);
export const beyondLatinWords = setInLines(beyondLatin);

/** Tables that are fetched together, once English is there. */
function setInLines(tables: readonly LanguageTable[], before = [english]): LanguageWords[] {
  return tables.map((table, at) => inLines(table, [...before, ...tables], before.length + at));
}

/** A table in lines, without the terms that are heard anyhow where it is known: those of others, and those that begin with another. */
function inLines(
  [language, table]: LanguageTable,
  known: readonly LanguageTable[],
  place: number,
): LanguageWords {
  const terms = concepts.map((concept) => {
    const all = table[concept].split('|');
    const own = all.filter(
      (term) => !known.some((other, at) => isHeardBy(other, concept, term, language, at < place)),
    );
    // An empty line would be a term that everything begins with.
    return (own.length > 0 ? own : all.slice(0, 1)).join('|');
  });
  return [language, [table.numbers, ...phrases.map((phrase) => table[phrase]), ...terms].join('\n')];
}

/** Whether a table has what a term begins with, or the very same term and comes first, and lets it count wherever this language would. */
function isHeardBy(
  [other, table]: LanguageTable,
  concept: Concept,
  term: string,
  language: string,
  first: boolean,
): boolean {
  return table[concept].split('|').some((one) => {
    const text = one.replace(/^\*|\$$/g, '');
    if (other !== 'en' && other !== language && staysAtHome(text)) return false;
    return one === term ? first : !besides.has(concept) && !one.endsWith('$') && term.startsWith(one);
  });
}
