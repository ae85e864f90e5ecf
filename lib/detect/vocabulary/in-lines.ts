import { beyondLatin } from './beyond-latin.ts';
import { en } from './en.ts';
import { latin } from './latin.ts';
import { concepts, type LanguageTable, type LanguageWords, phrases } from './types.ts';

// A build takes the values of these three instead of this file (scripts/ready-words.ts): without the names of the concepts a
// set of words is a twelfth smaller.

export const englishWords = inLines([['en', en]]);
export const latinWords = inLines(latin);
export const beyondLatinWords = inLines(beyondLatin);

function inLines(tables: readonly LanguageTable[]): LanguageWords[] {
  return tables.map(([language, table]) => [
    language,
    [table.numbers, ...[...phrases, ...concepts].map((name) => table[name])].join('\n'),
  ]);
}
