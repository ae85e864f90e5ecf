import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isPreferences } from '../../../lib/messaging/messages/settings.ts';
import {
  bytes,
  finite,
  type Guard,
  listOf,
  oneOf,
  orNull,
  partial,
  shape,
  sitePath,
  text,
  truth,
  whole,
} from '../../../lib/messaging/shapes.ts';

describe.each<[name: string, guard: Guard<unknown>, fits: unknown[], not: unknown[]]>([
  ['text', text(3), ['', 'abc'], ['abcd', 3, null, undefined, ['a']]],
  ['sitePath', sitePath(3), ['/', '/ab'], ['', 'a/', '/abc', null]],
  ['whole', whole(1, 3), [1, 2, 3], [0, 4, 1.5, Number.NaN, '2', null, 2n]],
  ['finite', finite(1, 3), [1, 1.5, 3], [0.9, 3.1, Number.NaN, Number.POSITIVE_INFINITY, '2', null]],
  ['truth', truth, [true, false], [0, 'true', null, undefined]],
  ['oneOf', oneOf('a', 'b'), ['a', 'b'], ['c', '', null, ['a']]],
  ['orNull', orNull(whole(1, 3)), [null, 2], [undefined, 4, 'null']],
  [
    'listOf',
    listOf(whole(1, 3), 2),
    [[], [1], [1, 3]],
    [[1, 2, 3], [1, 4], [4, 1], null, { length: 0 }, 'ab', Array(1)],
  ],
  ['bytes', bytes(1, 2), [[0], [255, 0]], [[], [0, 0, 0], [256], [-1], [1.5], Uint8Array.of(1)]],
  [
    'shape',
    shape({ a: whole(1, 3), b: truth }),
    [{ a: 1, b: true }],
    [{ a: 1 }, { a: 1, b: 2 }, { a: 4, b: true }, { a: 1, b: true, c: 1 }, [], null, new Date(), 'ab'],
  ],
  [
    'partial',
    partial({ a: whole(1, 3), b: truth }),
    [{}, { a: 1 }, { b: false }, { a: 3, b: true }],
    [{ a: 4 }, { a: 1, b: 2 }, { c: 1 }, [], null, new Map(), { toString: 1 }],
  ],
])('%s', (_, guard, fits, not) => {
  it('takes what fits, at its bounds too', () => {
    for (const value of fits) expect(guard(value), inspect(value)).toBe(true);
  });
  it('refuses all else', () => {
    for (const value of not) expect(guard(value), inspect(value)).toBe(false);
  });
});

it('a copied code stays, or goes after half a minute at the soonest', () => {
  const fits = [0, 30, 600].map((clipboardSeconds) => isPreferences({ clipboardSeconds }));
  const not = [1, 29, 601, -1, null].map((clipboardSeconds) => isPreferences({ clipboardSeconds }));
  expect([...fits, ...not]).toEqual([true, true, true, false, false, false, false, false]);
});
