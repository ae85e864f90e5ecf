import { learnPromptless } from '../../../lib/detect/promptless.ts';
import { promptlessReaders } from '../../../lib/detect/promptless-readers.ts';
import { learnWords } from '../../../lib/detect/terms.ts';
import { beyondLatin } from '../../../lib/detect/vocabulary/beyond-latin.ts';
import { en } from '../../../lib/detect/vocabulary/en.ts';
import { beyondLatinWords, latinWords } from '../../../lib/detect/vocabulary/in-lines.ts';
import { latin } from '../../../lib/detect/vocabulary/latin.ts';
import type { LanguageTable } from '../../../lib/detect/vocabulary/types.ts';

/** Every language that pages are read in. */
export const vocabularies: readonly LanguageTable[] = [['en', en], ...latin, ...beyondLatin];

// Pages of any language are read as they are where all words have been fetched.
learnWords([...latinWords, ...beyondLatinWords]);
learnPromptless(promptlessReaders);
