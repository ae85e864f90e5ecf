import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../lib/crypto/bytes.ts';
import { canonical } from '../../../lib/crypto/canonical.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true }),
    fc.string(),
    fc.uint8Array({ maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical', () => {
  it.each([
    [null, '7a'],
    [true, '74'],
    [false, '66'],
    [1, '6e3ff0000000000000'],
    ['hé', '730000000368c3a9'],
    [Uint8Array.of(1, 2), '62000000020102'],
    [['a', 'b'], '6c00000002730000000161730000000162'],
    [{ b: null, a: null }, '6f000000027300000001617a7300000001627a'],
  ])('encodes %j', (value, hex) => {
    expect(toHex(canonical(value))).toBe(hex);
  });

  it('never gives two values the same bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(plain, plain), fc.clone(plain, 2)), ([a, b]) => {
        const same = toHex(canonical(a)) === toHex(canonical(b));
        expect(same).toBe(isSame(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps fields apart that only differ by where one ends', () => {
    expect(canonical(['ab', 'c'])).not.toEqual(canonical(['a', 'bc']));
    expect(canonical([['a'], 'b'])).not.toEqual(canonical(['a', ['b']]));
  });

  it('does not hang on the order of names', () => {
    expect(canonical({ x: 1, y: { b: 2, a: 3 } })).toEqual(canonical({ y: { a: 3, b: 2 }, x: 1 }));
  });

  it.each([undefined, 1n, new Date(0), new Map(), () => 0, Symbol('s')])('refuses %s', (value) => {
    expect(() => canonical({ value })).toThrow(TypeError);
  });
});

/** Equality that knows nothing of the encoding. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a).sort();
  const mine: { [name: string]: unknown } = { ...a };
  const other: { [name: string]: unknown } = { ...b };
  const sameNames = JSON.stringify(names) === JSON.stringify(Object.keys(b).sort());
  return sameNames && names.every((name) => isSame(mine[name], other[name]));
}
