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
])('%j to %j: %d', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});
