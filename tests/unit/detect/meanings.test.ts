import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { fold, sentences } from '../../../lib/detect/text.ts';
import { beginsWith, has, type Meaning, meanings } from '../../../lib/detect/words.ts';

const means = (text: string, ...wanted: Meaning[]) => has(meanings(text, 'en'), ...wanted);

describe('two words near each other make', () => {
  it.each([
    ['backup code', true],
    ['code for recovery', true],
    ['recovery authentication code', true],
    ['recovery or authentication code', true],
    ['code, by a way of recovery', false],
    ['backup your files before you type the code', false],
    ['recovery of what you had, authentication code', false],
    ['backup', false],
  ])('a backup code: "%s" %s', (text, makes) => {
    expect(means(text, 'backup')).toBe(makes);
  });

  it.each([
    ['authentication app', true],
    ['app for authentication', true],
    ['application that often verifies', false],
    ['app to verify', true],
    ['Open the app and verify', false],
    ['Open the app or verify', false],
    ['verify, then go on and open some app', false],
    ['app', false],
  ])('an app that makes codes: "%s" %s', (text, makes) => {
    expect(means(text, 'app')).toBe(makes);
  });
});

describe('a weak word that is part of a longer one means nothing by itself', () => {
  it.each<[string, Meaning, Meaning]>([
    ['one-time password', 'code', 'naming'],
    ['your number ending in 67', 'phone', 'other'],
  ])('"%s" is %s, not %s', (text, is, isNot) => {
    expect([means(text, is), means(text, isNot)]).toEqual([true, false]);
  });

  it('and means its own where it stands beside', () => {
    expect([means('one-time password and your password', 'naming'), means('password', 'naming')]).toEqual([
      true,
      true,
    ]);
    expect(means('postcode', 'other')).toBe(true);
  });
});

it.each<[string, Meaning, boolean]>([
  ['Name of the app', 'naming', true],
  ['The name of the app', 'naming', false],
  ['Password for codes', 'naming', true],
  ['One-time password', 'naming', false],
  ['One-time password', 'code', true],
  ['Code and name', 'naming', false],
])('"%s" begins with a word for %s: %s', (text, meaning, begins) => {
  expect(beginsWith(text, 'en', meaning as 'naming')).toBe(begins);
});

describe('a text is taken apart', () => {
  it.each([
    ['Go on: type it', [['Go on'], ['type it']]],
    ['Go on:type it', [['Go on:type it']]],
    ['Go on:   type it', [['Go on'], ['type it']]],
    ['コード：入力', [['コード'], ['入力']]],
    ['One!  Two?\nThree', [['One!'], ['Two?'], ['Three']]],
    ['一。。二；三', [['一'], ['二'], ['三']]],
    ['One – two', [['One', 'two']]],
    ['One-two', [['One-two']]],
    ['One - two | three / four', [['One', 'two', 'three', 'four']]],
    ['(one), , two', [['one', ' two']]],
    [' , ', []],
    ['', []],
  ])('into sentences, and these into clauses: "%s"', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });
});

it.each([
  ['  Two   words \n', 'two words'],
  ['two__words', 'two words'],
  ['two / words', 'two words'],
  ['Two – words', 'two words'],
  ['the e-mail', 'the email'],
  ['e mailing', 'emailing'],
  ['re mail', 're mail'],
  ['"Two" words', '"two" words'],
  ['»Two«', '»two«'],
  ['“Two”é', '“two”e'],
  ['Ærø', 'aero'],
  ['ＴＷＯ', 'two'],
])('"%s" is folded to "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
