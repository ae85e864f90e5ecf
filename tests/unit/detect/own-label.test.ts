// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { makeTree } from '../../../lib/detect/blocks.ts';
import { groupsOf } from '../../../lib/detect/groups.ts';
import { type OwnLabel, ownLabel } from '../../../lib/detect/own-label.ts';
import { readWords } from '../../../lib/detect/page-words.ts';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

/** What the labels of a page's first place for a code say. */
function label(html: string, language = 'en'): OwnLabel {
  show(document, `<html lang="${language}"><body>${html}</body></html>`);
  const { data } = snapshot(document);
  const page = readWords(data, makeTree(data));
  const [group] = groupsOf(data, page.tree);
  if (group === undefined) throw new Error('no place for a code');
  return ownLabel(group, page);
}

const named = (words: string, more = '') => label(`<label>${words} <input ${more}></label>`);
const texts = (one: OwnLabel) => one.said.map(({ text }) => text);

describe('a name names a code', () => {
  it.each(['Code', 'Authenticator', 'Two-factor', 'Backup code', 'Text message', '6 digits', '٦ digits'])(
    '"%s"',
    (words) => {
      expect(named(words)).toMatchObject({ code: true, named: true, foreign: false });
    },
  );

  it.each(['Number', 'Digits', 'Phone', 'Anything'])('not "%s"', (words) => {
    expect(named(words)).toMatchObject({ code: false, named: true });
  });

  it('nor none, nor one without a letter', () => {
    expect(label('<input>')).toMatchObject({ code: false, named: false, said: [] });
    expect(named('123')).toMatchObject({ code: false, named: false });
  });
});

describe('a name is that of something else', () => {
  it.each([
    'Name of the app',
    'Search backup codes',
    'Username',
    'Coupon',
    'Code name',
    'Code refresh (seconds)',
    'Code lifetime (in minutes)',
    'Code interval (s)',
  ])('"%s"', (words) => {
    expect(named(words).foreign).toBe(true);
  });

  it.each([
    'Code',
    'Code from the message we texted',
    'Two-factor code for your username',
    'Backup code for your username',
    'Code sent to the address',
    'Code from the message',
    'Code for your phone number',
    'Authenticator code (yours)',
    'Code mailed to your address',
  ])('not "%s"', (words) => {
    expect(named(words).foreign).toBe(false);
  });

  it('"code for the username" only where the field does not look like one for codes', () => {
    expect(named('Code for the username').foreign).toBe(true);
    expect(named('Code for the username', 'maxlength="6"').foreign).toBe(false);
  });
});

describe('a name asks for the secret of an account', () => {
  it.each(['Secret key', 'Setup key', 'This key'])('"%s"', (words) => {
    expect(named(words).asksSecret).toBe(true);
  });

  it.each(['Code', 'Code by this key', 'Text message by this key', 'This key, 6 digits'])(
    'not "%s"',
    (words) => {
      expect(named(words).asksSecret).toBe(false);
    },
  );
});

describe('of what stands in a field', () => {
  it('words are a name of it', () => {
    expect(texts(label('<input placeholder="Authenticator code">'))).toEqual(['Authenticator code']);
    expect(texts(label('<input placeholder="6-digit code">'))).toEqual(['6-digit code']);
  });

  it.each([
    '8f3k-92ls',
    '123 456',
    'e.g. authenticator code',
    'z. B. Code',
    'p. ej. Code',
    'Ex: code',
    '例：code',
  ])('an example is none: "%s"', (words) => {
    expect(texts(label(`<input placeholder="${words}">`))).toEqual([]);
  });
});

describe('names are told', () => {
  it('once, without blanks around, and none that is empty', () => {
    expect(
      texts(
        label('<label for="c"> Code </label><input id="c" aria-label="Code" placeholder=" " title="Code">'),
      ),
    ).toEqual(['Code']);
  });

  it('once for a row of boxes that are numbered', () => {
    const boxes = [1, 2, 3, 4, 5, 6]
      .map((at) => `<input maxlength="1" aria-label="Code, digit ${at} of 6">`)
      .join('');
    expect(texts(label(boxes)).filter((text, at, all) => all.indexOf(text) === at)).toEqual([
      'Code, digit 1 of 6',
    ]);
  });

  it('apart from hints', () => {
    const { hints, said } = label(
      '<input aria-label="Backup code" aria-describedby="h"><p id="h">A code from your app</p>',
    );
    expect(hints.map(({ text }) => text)).toEqual(['A code from your app']);
    expect(said.map(({ text }) => text)).toEqual(['Backup code']);
  });
});
