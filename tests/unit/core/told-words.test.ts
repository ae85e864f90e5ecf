import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey } from '../../../lib/core/backup-codes.ts';
import { shapeOf, toldWords } from '../../../lib/core/told-words.ts';

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
