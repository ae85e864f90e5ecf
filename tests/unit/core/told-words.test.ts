import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey } from '../../../lib/core/backup-codes.ts';
import { longestTold, mayTell, shapeOf, toldWords } from '../../../lib/core/told-words.ts';

const known = (...codes: string[]) => new Set(codes.map((code) => shapeOf(codeKey(code))));

describe('what of a text can be a code', () => {
  it.each([
    ['six digits', '123456', 'your code: 987654'],
    ['six digits in groups', '123456', 'your code: 987 654.'],
    ['letters and digits', 'ab12-cd34', 'it is AB12 CD34'],
    ['letters and digits, grouped unevenly', 'ab12-cd34', 'it is a-b12cd-34'],
    ['letters alone', 'bcdf-ghjk', 'it is BCDF-GHJK'],
    ['letters with vowels', 'abcd-efgh', 'use abcd efgh'],
    ['a secret', 'JBSWY3DPEHPK3PXP', 'JBSW Y3DP EHPK 3PXP'],
    ['five letters of Steam', 'BCDFG', 'type BCDFG now'],
  ])('%s', (_what, code, text) => {
    expect(toldWords(text, known(code)).size).toBeGreaterThan(0);
  });

  it.each([
    ['no sentence, where codes have digits', ['123456', 'ab12-cd34', 'JBSWY3DPEHPK3PXP']],
    ['no sentence, where codes are letters', ['BCDFG', 'xkcd-wmpl', 'aeqt-uiox']],
  ])('%s', (_what, codes) => {
    const text =
      'please send me the order of 12 March 2026 again, all 24 of them, thank you very much for your kind patience today';
    expect(toldWords(text, known(...codes))).toEqual(new Set());
  });

  it('is found however long the writing around it is, in any grouping of digits and letters', () => {
    const code = fc.stringMatching(/^[a-z0-9]{4}[0-9][a-z0-9]{3,7}$/);
    const cuts = fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 3 });
    const around = fc.array(fc.constantFrom('please', 'take', 'this', 'one', 'and', 'keep', 'it'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(code, cuts, around, (code, cuts, around) => {
        const grouped = [...new Set(cuts)]
          .sort((a, b) => b - a)
          .reduce((so, at) => (at < so.length ? `${so.slice(0, at)}-${so.slice(at)}` : so), code);
        const text = `${around.join(' ')}: ${grouped}, ${around.join(' ')}`;
        expect(toldWords(text, known(code)).has(code)).toBe(true);
      }),
    );
  });
});

describe('whether a text can hold a code at all', () => {
  it.each([
    ['12345', true],
    ['123 45', true],
    ['1-2-3-4-5', true],
    ['1 2 3 4 5', true],
    ['12–345', true],
    ['abcde', true],
    ['ABCDE', true],
    ['hi, it is 12345!', true],
    ['1234', false],
    ['1 2 3 4', false],
    ['12  34', false],
    ['12.34.5', false],
    ['a b c d', false],
    ['ok!', false],
    ['пять', false],
    ['', false],
  ])('%j: %j', (text, may) => {
    expect(mayTell(text)).toBe(may);
  });

  it('is asked of the end of a long text alone, as what it tells is', () => {
    const long = 'пять '.repeat(longestTold);
    const [before, behind] = [`123456 ${long}`, `${long} 123456`];
    expect([mayTell(before), mayTell(behind)]).toEqual([false, true]);
    expect(toldWords(before, known('123456')).size).toBe(0);
    expect(toldWords(behind, known('123456'))).toEqual(new Set(['123456']));
  });
});

describe('the look of a code', () => {
  it.each([
    ['123456', '987654', true],
    ['abc123', 'xyz123', false],
    ['abc123', 'ezq907', true],
    ['123456', '1234567', false],
    ['12345a', '123456', false],
    ['abcd12', 'bacd12', false],
    ['b1a2cd', '1ba2cd', false],
    ['1bcdf2', 'b1cdf2', false],
    ['bcdfgh', 'hgfdcz', true],
    ['bcdfgh', 'bcdfga', false],
    // Behind the twelfth sign its length alone counts.
    ['jbswy3dpehpk3pxp', 'jbswy3dpehpkabcd', true],
    ['jbswy3dpehpk3pxp', 'jbswy3dpehpkabc', false],
  ])('of %s is that of %s: %j', (one, other, same) => {
    expect(shapeOf(one) === shapeOf(other)).toBe(same);
  });

  it('says nothing of what it is but that', () => {
    expect(shapeOf('jbswy3dpehpk3pxp')).not.toMatch(/[c-z]|[2-57-9]/);
  });
});

it('counts what is told in up to sixteen groups, and nothing shorter than five signs', () => {
  const groups = (count: number) => Array.from({ length: count }, (_, at) => String(at % 10)).join(' ');
  const told = (text: string, code: string) => toldWords(text, known(code)).has(code);
  expect(told(groups(16), '0123456789012345')).toBe(true);
  expect(told(groups(17), '01234567890123456')).toBe(false);
  expect(told('12345', '12345')).toBe(true);
  expect(told('1234', '1234')).toBe(false);
});
