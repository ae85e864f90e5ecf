import { beyondLatin } from './beyond-latin.ts';
import { en } from './en.ts';
import { latin } from './latin.ts';
import type { LanguageWords } from './types.ts';

/** Every language that pages are read in. A page is given only those that it may speak: see `languages.ts`. */
export const vocabularies: readonly LanguageWords[] = [['en', en], ...latin, ...beyondLatin];
