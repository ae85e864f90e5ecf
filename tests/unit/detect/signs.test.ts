import { describe, expect, it } from 'vitest';
import {
  beginsWithWord,
  endsInWord,
  goesOnSmall,
  hasLetter,
  hasOnlyLetters,
  withoutNumbers,
} from '../../../lib/detect/signs.ts';

describe('a text', () => {
  it.each([
    ['has a letter', hasLetter, ['a', 'Z', '1a1', 'é', '12 字', '— ж'], ['', '123', '٣', '—', '—1 .']],
    [
      'has only letters',
      hasOnlyLetters,
      ['', 'abc', 'ABC', 'añb', '字', 'новый'],
      ['1', 'a1', '1a', 'a b', 'é1', '1é', 'é—', '—é', 'é—é'],
    ],
    [
      'ends in a word',
      endsInWord,
      ['a', 'Z', '. 9', 'é', '. 字', '٣', '—z'],
      ['', 'a.', '9 ', 'é.', 'é—', '字。', '字 '],
    ],
    [
      'begins with one',
      beginsWithWord,
      ['a', 'Z', '9 .', 'é', '字 。', '٣', 'z—'],
      ['', '.a', ' 9', '.é', '—é', '。字', ' 字'],
    ],
    [
      'goes on small',
      goesOnSmall,
      ['a', ' a', 'é', '  жА', 'aB'],
      ['', 'A', ' Ab', 'Éé', 'Жж', '1a', '.a', '字', '—é'],
    ],
  ] as const)('%s, or not', (_, ask, ones, others) => {
    expect(ones.filter((text) => !ask(text))).toEqual([]);
    expect(others.filter((text) => ask(text))).toEqual([]);
  });

  it.each([
    ['Digit 1', 'Digit '],
    ['Digit 12', 'Digit '],
    ['1a2b', 'ab'],
    ['Ziffer für 12', 'Ziffer für '],
    ['رقم ٣', 'رقم '],
    ['第１２桁', '第桁'],
    ['none', 'none'],
    ['', ''],
  ])('without its numbers, "%s", is "%s"', (text, rest) => {
    expect(withoutNumbers(text)).toBe(rest);
  });
});
