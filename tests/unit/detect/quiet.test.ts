import { expect, it } from 'vitest';
import { makeTelling } from '../../../lib/detect/telling.ts';
import type { Concept } from '../../../lib/detect/vocabulary/types.ts';
import { vocabularies } from './all-words.ts';

const mayTell = makeTelling();
const kept: readonly Concept[] = ['app', 'twoStep', 'code', 'spare', 'sms', 'scan', 'key'];

it('the net that parts of large pages are held against catches every word of those that may matter there', () => {
  const terms = vocabularies.flatMap(([, words]) => kept.flatMap((concept) => words[concept].split('|')));
  const missed = terms.filter((term) => !mayTell(` ${term.replace(/^\*|\$$/g, '')} `));
  expect(missed).toEqual([]);
});

it('lets most words through', () => {
  const plain = 'A quiet evening by the lake, with bread, cheese and a long walk home at half past nine.';
  expect(mayTell(plain.toLowerCase())).toBe(false);
});
