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

// A build takes the values of these three instead of this file (scripts/ready-words.ts): without the names of the concepts,
// and with each term once, a set of words is an eighth smaller.

const english: LanguageTable = ['en', en];

export const englishWords = [inLines(english, [])];
export const latinWords = setInLines(latin);
export const beyondLatinWords = setInLines(beyondLatin);

/** Tables that are fetched together, once English is there. */
function setInLines(tables: readonly LanguageTable[]): LanguageWords[] {
  return tables.map((table, at) => inLines(table, [english, ...tables.slice(0, at)]));
}

/** A table in lines, without the terms that are heard anyhow where it is known. */
function inLines([language, table]: LanguageTable, others: readonly LanguageTable[]): LanguageWords {
  const terms = concepts.map((concept) => {
    const all = table[concept].split('|');
    const own = all.filter((term) => !others.some((other) => isHeardBy(other, concept, term, language)));
    // An empty line would be a term that everything begins with.
    return (own.length > 0 ? own : all.slice(0, 1)).join('|');
  });
  return [language, [table.numbers, ...phrases.map((phrase) => table[phrase]), ...terms].join('\n')];
}

/** Whether another table has the very same term for a concept, and lets it count wherever this language would. */
function isHeardBy([other, table]: LanguageTable, concept: Concept, term: string, language: string): boolean {
  if (other !== 'en' && other !== language && staysAtHome(term.replace(/^\*|\$$/g, ''))) return false;
  return table[concept].split('|').includes(term);
}
