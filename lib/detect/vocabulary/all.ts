import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Vocabulary } from './types.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** Every language that pages are read in, by the first part of its BCP 47 tag. Both Chinese scripts share `zh`. */
export const vocabularies: readonly (readonly [language: string, words: Vocabulary])[] = [
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['pt', pt],
  ['it', it],
  ['nl', nl],
  ['pl', pl],
  ['tr', tr],
  ['ru', ru],
  ['ar', ar],
  ['he', he],
  ['hi', hi],
  ['id', id],
  ['ja', ja],
  ['ko', ko],
  ['zh', zhHans],
  ['zh', zhHant],
];
