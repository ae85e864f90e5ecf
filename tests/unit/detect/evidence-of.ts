import './all-words.ts';
import { expect } from 'vitest';
import { makeTree } from '../../../lib/detect/blocks.ts';
import { type Cause, type Evidence, weigh } from '../../../lib/detect/evidence.ts';
import { groupsOf } from '../../../lib/detect/groups.ts';
import { ownLabel } from '../../../lib/detect/own-label.ts';
import { readWords } from '../../../lib/detect/page-words.ts';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

/** What a page says about its field of id `c`. */
export function evidence(html: string): Evidence {
  show(document, `<html lang="en">${html}</html>`);
  const { data, elements } = snapshot(document);
  const page = readWords(data, makeTree(data));
  const group = groupsOf(data, page.tree).find((one) =>
    one.fields.some(({ element }) => elements[element]?.id === 'c'),
  );
  if (group === undefined) throw new Error('no place for a code');
  return weigh(group, ownLabel(group, page), page);
}

export const field = '<label>Number <input id="c"></label>';
export const bare = '<input id="c" maxlength="6">';
export const named = (label: string) => `<label>${label} <input id="c"></label>`;
export const says = '<p>The code from your authenticator app.</p>';
export const line = '<p>Nothing that matters.</p>';
export const weight = (html: string, cause: Cause = 'totp') => evidence(html).weight(cause);

/** Each page says less of it than the one before. */
export function falls(cause: Cause, ...pages: readonly string[]): void {
  const weights = pages.map((html) => weight(html, cause));
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(new Set(weights).size).toBe(pages.length);
}
