import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '../../../lib/core/common-passwords.ts';

/** Each rule with passwords that it alone makes common: what is spoken, repeated or short enough falls under others too. */
const common: [rule: string, passwords: string[]][] = [
  [
    'a word, whatever is before and behind it',
    ['$password$', '?password?', '1234password5678', '2024administrator'],
  ],
  ['no more than three signs', ['password&?%', '&administrator?%']],
  ['a date around it', ['password19901231', '05071990administrator', 'password31121990!']],
  [
    'a walk over the digits around it',
    ['password123456789', '987654321administrator', 'administrator147258369'],
  ],
  ['digits for its last letters', ['sunsh1n3', 'f00tba11', 'princ355', 'sunsh1n3!', 'chic4g02024']],
  ['a word backwards', ['rotartsinimda', 'rotartsinimda1', '12rotartsinimda!']],
  [
    'a word with dots, dashes, blanks',
    ['admini-strator', 'admini.strator', 'admini_strator', 'admini strator'],
  ],
  ['signs for letters within it', ['4dm1n1str4t0r', 'p4$$w0rd', 'e1eph4nt', 'f00tba11', 'we1c0me!']],
  ['a sign for its first letter', ['@dm1n', '12@dm1n', '4dm1n', '5uperm4n', '3l3ph4nt']],
  ['a sign for its last letter', ['acc3s$', 'acc3s$12', 'f00tba!!']],
  ['a small word before it', ['theadministrator', 'myadministrator1', 'Iamadministrator']],
  ['a small word behind it', ['administratorman', 'administratoris1']],
  ['two small words', ['b1gb0y', 'th3m4n']],
  ['two words of twelve letters at most', ['monkeydragon', 'tigerdragon1', 'DragonMonkey!']],
  ['a word and a walk', ['dragonqwerty', 'passwordzxc', 'dragon1q2w3e']],
  ['a word of any language, with digits or a sign', ['KITCHENS', 'Kitchens!', 'gardenias2024', 'Tomates1?']],
  ['a piece of at most five signs over and over', ['x7k2qx7k2q', 'r7kr7kr7kr7k']],
  ['a common one over and over', ['administratoradministrator', 'p4ssw0rdp4ssw0rd']],
  ['a day with its century', ['05071990', '19900507', '31122029', '20291231']],
  ['a walk, with a few signs behind it', ['123x', '12345739', '123456783914', '12345678!!']],
  ['a walk, with a sign before it', ['x12345678', '#12345678']],
  ['two walks', ['qwert12345', '123qweasd']],
  ['runs of a sign', ['aaaaabbbbb', '0000077777', 'zzzzzxxxxx1', '111222333']],
  ['a walk, each sign twice', ['qqwweerrtt', '1122334455']],
];

const own: [rule: string, passwords: string[]][] = [
  ['more signs around a word', ['password&?%#', '12administrator34&?%#', '#&?%administrator']],
  ['more digits around a word, in no order', ['73915628password', 'administrator73915']],
  ['two long words', ['monkeysunshine', 'dragonsuperman']],
  ['signs and letters drawn by lot', ['8a3e9c1o', 'k7#e', 'xkqjzpvm', 'XKQJZPVM', 'r7kp2mx9']],
  ['what is longer than any word', ['kitchengardens', 'Kitchentables1']],
  ['cases that no word has', ['kItCheNs', 'kitchENs']],
  ['a long piece twice', ['r7Kp2mX9r7Kp2mX9', 'x7k2q9x7k2q9']],
  [
    'digits that are no day',
    ['31001990', '19900031', '32121990', '19901232', '31122190', '731121990', '311219907'],
  ],
  ['a walk that is not the most of it', ['12347391', 'x1234739', '123k8f2m']],
  ['a walk and other signs behind it', ['123456k8f', '12345678#?']],
];

describe('a password that is tried first', () => {
  it.each(common.flatMap(([rule, all]) => all.map((text) => [rule, text])))('%s: %s', (_rule, text) => {
    expect(isCommonPassword(text)).toBe(true);
  });
});

describe('a password that is not', () => {
  it.each(own.flatMap(([rule, all]) => all.map((text) => [rule, text])))('%s: %s', (_rule, text) => {
    expect(isCommonPassword(text)).toBe(false);
  });

  it('is nothing, or one sign', () => {
    for (const text of ['', 'x', '7', '#', 'é']) expect(isCommonPassword(text)).toBe(false);
  });
});
