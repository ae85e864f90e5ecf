import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import type { LanguageTable } from './types.ts';

/** The languages in Latin letters beside English. They are fetched together. */
export const latin: readonly LanguageTable[] = [
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['pt', pt],
  ['it', it],
  ['nl', nl],
  ['pl', pl],
  ['tr', tr],
  ['id', id],
];
