import { learnWords } from '../../../lib/detect/terms.ts';
import { beyondLatin } from '../../../lib/detect/vocabulary/beyond-latin.ts';
import { latin } from '../../../lib/detect/vocabulary/latin.ts';

// Pages of any language are read as they are where all words have been fetched.
learnWords([...latin, ...beyondLatin]);
