import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../lib/core/csv.ts';
import { readCsv } from './read-csv.ts';

describe('comma-separated values', () => {
  it('what is written is read back cell by cell, however the cells are made', () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        expect(readCsv(writeCsv(rows, false))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('no cell begins as a formula does', () => {
    const starts = ['=', '+', '-', '@', '\t=', ' =', '\r', '\n', '\u00a0+', '＝', '|'];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) => {
        const [[cell = ''] = []] = readCsv(writeCsv([[start + rest]]));
        expect(cell).toBe(`'${start}${rest}`);
      }),
    );
    expect(writeCsv([['=1+1', 'plain', '5 days']])).toBe('"\'=1+1","plain","5 days"\r\n');
  });
});
