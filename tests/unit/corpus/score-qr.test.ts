import { describe, expect, it } from 'vitest';
import { isFalseRead, missOf, quantile, type WantedPicture } from '../../corpus/qr-form.ts';

function wanted(text: WantedPicture['text']): WantedPicture {
  return { file: 'a.png', text, set: 'some' };
}

function read(...texts: string[]) {
  return { texts, ms: 1.6, engine: 'zxing' };
}

describe('missOf', () => {
  it.each([
    ['the text', wanted('one'), read('one')],
    ['all texts in any order', wanted(['one', 'two']), read('two', 'one')],
    ['more than is known of the picture', wanted('one'), read('one', 'two')],
    ['nothing where nothing is', wanted(null), read()],
  ])('is null for %s', (_, picture, reading) => {
    expect(missOf(picture, reading)).toBeNull();
  });

  it.each([
    [
      'one of two texts',
      wanted(['one', 'two']),
      read('one'),
      'a.png: wanted ["one","two"], got ["one"] (1 of 2 not read, after 2 ms)',
    ],
    [
      'nearly the text',
      wanted('one'),
      read('one '),
      'a.png: wanted "one", got ["one "] (1 of 1 not read, after 2 ms)',
    ],
    ['a false read', wanted(null), read('one'), 'a.png: wanted null, got ["one"] (false read)'],
    [
      'a failure',
      wanted(null),
      { failed: 'qr-damaged' },
      'a.png: wanted null, got null (failed with qr-damaged)',
    ],
    [
      'the second decoder',
      wanted('one'),
      { ...read(), engine: 'jsqr' },
      'a.png: wanted "one", got [] (1 of 1 not read, after 2 ms; read by jsqr)',
    ],
  ])('tells %s', (_, picture, reading, line) => {
    expect(missOf(picture, reading)).toBe(line);
  });
});

describe('isFalseRead', () => {
  it.each([
    [wanted(null), read('one'), true],
    [wanted(null), read(), false],
    [wanted('one'), read('two'), false],
    [wanted(null), { failed: 'unexpected' }, false],
  ])('%o, %o: %s', (picture, reading, is) => {
    expect(isFalseRead(picture, reading)).toBe(is);
  });
});

describe('quantile', () => {
  it.each([
    [[], 0.5, null],
    [[2.468], 0.95, 2.5],
    [[5, 1, 3], 0.5, 3],
    [Array.from({ length: 100 }, (_, at) => at), 0.95, 95],
  ])('of %o at %s', (values, share, value) => {
    expect(quantile(values, share)).toBe(value);
  });
});
