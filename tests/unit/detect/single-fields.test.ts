import { describe, expect, it } from 'vitest';
import { box, find, type Given, grouped, rect, times } from './fields-page.ts';

describe('a field is a place for a code by itself', () => {
  it.each<[string, Given]>([
    ['that takes anything', {}],
    ['for four signs', { maxLength: 4 }],
    ['for a password, as sites call it to keep managers off', { type: 'password', purpose: 'new-password' }],
    ['that is not too high', { type: 'editable', ...rect(0, 0, 200, 120) }],
    ['of lines, as high as one', { type: 'area', ...rect(0, 0, 200, 60) }],
    ['with an example of nine digits', { placeholder: '123 456 789' }],
  ])('%s', (_, field) => {
    expect(grouped([field])).toEqual([[0]]);
  });

  it.each<[string, Given]>([
    ['for three signs', { maxLength: 3 }],
    ['that is closed', { locked: true }],
    ['of a type that takes no code', { type: 'other' }],
    ['for another purpose', { purpose: 'postal-code' }],
    ['for the code of a card', { purpose: 'cc-csc' }],
    ['for a text, as high as one', { type: 'editable', ...rect(0, 0, 200, 121) }],
    ['for lines', { type: 'area', ...rect(0, 0, 200, 61) }],
    ['with a telephone for an example', { placeholder: '+49 170 1234567' }],
  ])('not one %s', (_, field) => {
    expect(grouped([field])).toEqual([]);
  });

  it('each by itself, in the order of the page', () => {
    expect(grouped([{ labels: ['One'] }, ...times(6, () => box), { labels: ['Two'] }])).toEqual([
      [0],
      [1, 2, 3, 4, 5, 6],
      [7],
    ]);
  });
});

describe('the shape of a single field', () => {
  const one = (field: Given) => find([field])[0];

  it.each<[string, Given]>([
    ['it says so', { oneTimeCode: true }],
    ['places for its signs are drawn', { drawn: true }],
    ['its example is a row of signs', { placeholder: '••••••' }],
    ['its example is a code', { placeholder: '123 456' }],
    ['its example is a row of lines', { placeholder: '_ _ _ _ _ _' }],
  ])('is that of a code where %s', (_, field) => {
    expect(one(field)).toMatchObject({ codeShaped: true, codeLike: true });
  });

  it.each<[string, Given]>([
    ['it takes few signs', { maxLength: 10 }],
    ['it takes digits', { numeric: true, type: 'tel' }],
  ])('may be that of a code where %s', (_, field) => {
    expect(one(field)).toMatchObject({ codeShaped: false, codeLike: true });
  });

  it.each<[string, Given]>([
    ['it takes anything', {}],
    ['it takes many signs', { maxLength: 11 }],
    ['it takes many digits', { maxLength: 11, numeric: true }],
    ['it is for a password', { maxLength: 8, type: 'password' }],
    ['it is for a number', { numeric: true, type: 'number' }],
    ['its example is a word', { placeholder: 'abcdef' }],
    ['its example is short', { placeholder: '12' }],
    ['its example is long', { placeholder: '••••••••••••' }],
    ['its example has a word before it', { placeholder: 'e.g. 123456' }],
    ['its example has a word behind it', { placeholder: '123456 or so' }],
  ])('is none of a code where %s', (_, field) => {
    expect(one(field)).toMatchObject({ codeShaped: false, codeLike: false });
  });

  it.each<[Given, number | null, boolean]>([
    [{ maxLength: 6, numeric: true }, 6, false],
    [{ maxLength: 5, numeric: true }, 5, false],
    [{ maxLength: 10, numeric: true }, 10, false],
    [{ maxLength: 11, numeric: true }, null, false],
    [{ maxLength: 4, numeric: true }, null, true],
    [{ maxLength: 6 }, null, false],
    [{ numeric: true }, null, false],
  ])('lets the length of a code be guessed where it takes digits: %j', (field, guess, short) => {
    expect(one(field)).toMatchObject({ guess, short, digits: null });
  });
});
