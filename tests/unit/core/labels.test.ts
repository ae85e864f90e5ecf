import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountTitle, safeLabel } from '../../../lib/core/labels.ts';

const family = '👨\u200d👩\u200d👧';

describe('a label made fit to show', () => {
  it.each([
    ['Acme', 'Acme'],
    ['', ''],
    ['Acme Cloud', 'Acme Cloud'],
    ['Acme  Cloud', 'Acme Cloud'],
    ['Acme ', 'Acme'],
    [' Acme', 'Acme'],
    [' ', ''],
    [' Acme \t\n  Cloud\u2028 ', 'Acme Cloud'],
    ['Acme\u00a0\u3000Cloud', 'Acme Cloud'],
    ['Help\u202etiK', 'Help\ufffdtiK'],
    ['\u2066x\u2069', '\ufffdx\ufffd'],
    ['a\0\x1b[31mb\x7f\x85', 'a\ufffd[31mb\ufffd'],
    ['Help\u200bKit\u2060\u00ad', 'HelpKit'],
    ['\u200eacme\u200f\u061c', 'acme'],
    ['Help\ufeffKit', 'Help Kit'],
    ['a\u3164\u115f\uffa0b', 'ab'],
    ['a\u{e0041}b', 'ab'],
    ['Help\u200dKit', 'HelpKit'],
    ['Help\u200cKit', 'HelpKit'],
    ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
    ['क\u094d\u200dष', 'क\u094d\u200dष'],
    [`${family} home`, `${family} home`],
    ['🏳️\u200d🌈', '🏳️\u200d🌈'],
    ['a\ud800', 'a\ufffd'],
    [`e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(4)}`],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['x'.repeat(101), `${'x'.repeat(100)}…`],
    ['😀'.repeat(101), `${'😀'.repeat(100)}…`],
    [family.repeat(60), `${family.repeat(50)}…`],
    [`x${'\u200b'.repeat(100_000)}y`, 'x…'],
  ])('%.40j', (text, shown) => {
    expect(safeLabel(text)).toBe(shown);
  });

  it('is short, obeys nothing, hides nothing and stays the same when made fit again', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\u202e',
          '\u200b',
          '\u200d',
          '\u0301',
          '\0',
          '\n',
          '\ud83d',
          '😀',
          'א',
          'ك',
          ' ',
          '\u2067',
          'a',
          '\ufe0f',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 300,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = safeLabel(text);
        expect(shown.length).toBeLessThanOrEqual(401);
        expect(shown).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\s\s|^\s|\s$/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(safeLabel(shown).replace('……', '…')).toBe(shown);
      }),
    );
  });
});

it.each([
  ['Acme', 'me', 'Acme (me)'],
  ['Acme', '', 'Acme'],
  ['', 'me', 'me'],
  ['Acme', 'Acme', 'Acme'],
  ['', '', ''],
  ['Acme\u200b', ' Acme ', 'Acme'],
  ['Ac\u202eme', 'me', 'Ac\ufffdme (me)'],
])('names the account %j, %j: %j', (issuer, account, title) => {
  expect(accountTitle({ issuer, account })).toBe(title);
});
