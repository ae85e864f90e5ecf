import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchText } from '../../../lib/core/search-text.ts';

it.each([
  ['GitHub', 'github'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['Đorđe', 'dorde'],
  ['ısı', 'isi'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ﬁ', 'fi'],
  ['e\u0301\u0323', 'e'],
  ['🏦', '🏦'],
  ['', ''],
])('%s is typed as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(searchText(text).folded).toBe(folded);
});

describe('where words begin', () => {
  /** The words of a text, cut where they begin. */
  const words = (text: string) => {
    const { folded, starts } = searchText(text);
    return starts().map((start, at, all) => folded.slice(start, all[at + 1] ?? folded.length));
  };

  it.each([
    ['Code Forge', ['code ', 'forge']],
    ['CodeForge', ['code', 'forge']],
    ['code-forge.example', ['code-', 'forge.', 'example']],
    ['HTTPServer', ['httpserver']],
    ['Shop24seven', ['shop', '24', 'seven']],
    ['a', ['a']],
    [' (me) ', ['me) ']],
    ['', []],
    ['- – -', []],
    // The same where a text is not plain.
    ['Grüße anÄrger', ['grusse ', 'an', 'arger']],
    ['Bär24ö', ['bar', '24', 'o']],
    ['Cafe\u0301 am Eck', ['cafe ', 'am ', 'eck']],
    ['Straße·9', ['strasse·', '9']],
    ['مرحبا بكم', ['مرحبا ', 'بكم']],
  ])('%j: %j', (text, cut) => {
    expect(words(text)).toEqual(cut);
  });

  it('are the same in plain letters as in others', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aBc9 -.'), maxLength: 12 });
    fc.assert(
      fc.property(plain, (text) => {
        // A sign behind it that is not plain changes nothing before.
        const other = searchText(`${text} …`);
        expect(other.starts()).toEqual(searchText(text).starts());
        expect(other.shown(0, text.length)).toEqual([0, text.length]);
      }),
    );
  });
});

it.each([
  ['Code Forge', 5, 10, 'Forge'],
  ['Straße 9', 0, 7, 'Straße'],
  ['Straße 9', 8, 9, '9'],
  ['Cafe\u0301 am Eck', 0, 4, 'Cafe\u0301'],
  ['Cafe\u0301 am Eck', 5, 7, 'am'],
  ['🏦 Bank', 3, 7, 'Bank'],
  ['ö🏦', 1, 3, '🏦'],
])('of %j, %i to %i of what is searched is shown as %j', (text, from, to, shown) => {
  const [start, end] = searchText(text).shown(from, to);
  expect(text.slice(start, end)).toBe(shown);
});
