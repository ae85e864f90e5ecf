import { expect, it } from 'vitest';
import { editDistance } from '../../../lib/core/edit-distance.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'xabc', 1],
  ['abc', 'acb', 1],
  ['helpkit', 'hlepkitt', 2],
  ['kitten', 'sitting', 3],
  ['a👾b', 'ab', 1],
  // Neighbours change places once, and then stay where they are.
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
  ['abc', 'cab', 2],
  ['ca', 'abc', 3],
  ['xab', 'xba', 1],
  // Two letters that are not those two are two.
  ['ab', 'cd', 2],
  ['xa', 'ab', 2],
  ['ab', 'xa', 2],
  ['aba', 'bcb', 3],
  ['abcab', 'bacba', 2],
])('%j to %j: %d', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
