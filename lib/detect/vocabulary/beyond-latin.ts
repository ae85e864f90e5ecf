import { ar } from './ar.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ru } from './ru.ts';
import type { LanguageTable } from './types.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The languages in letters of their own. Both Chinese scripts share `zh`. */
export const beyondLatin: readonly LanguageTable[] = [
  ['ru', ru],
  ['ar', ar],
  ['he', he],
  ['hi', hi],
  ['ja', ja],
  ['ko', ko],
  ['zh', zhHans],
  ['zh', zhHant],
];
