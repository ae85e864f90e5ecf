import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTile, tints } from '../../../lib/core/tile-look.ts';
import { signOf, writeTile } from '../../../lib/core/tile-sign.ts';

describe('a tile', () => {
  it('is read as it was written', () => {
    const sign = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(sign, fc.option(fc.nat(tints - 1)), (chosen, tint) => {
        const look = { sign: signOf(chosen ?? '') || null, tint };
        expect(readTile(writeTile({ sign: chosen, tint }))).toEqual(look);
      }),
      { numRuns: 200 },
    );
  });

  it.each([null, undefined, '', 'simple:github', 'tile:99:', 'tile:x:A', 'https://example.com/a.png'])(
    'of %j is as the name says',
    (icon) => expect(readTile(icon)).toEqual({ sign: null, tint: null }),
  );

  it.each([
    ['abc', 'ab'],
    [' A ', 'A'],
    ['👩‍💻🏦🏦', '👩‍💻🏦'],
    ['\u202eB', 'B'],
    ['\u200b', ''],
  ])('shows %j as %j', (text, sign) => expect(signOf(text)).toBe(sign));

  it('keeps nothing where nothing was chosen', () => {
    expect(writeTile({ sign: ' ', tint: null })).toBeNull();
  });
});
