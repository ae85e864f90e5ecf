import { expect, it } from 'vitest';
import { longestFile } from '../../../lib/core/vault-file.ts';

const mega = 1024 * 1024;

it.each([
  // A vault put aside sealed holds its log as well.
  ['{"magic":"helpkit-sealed-vault","version":1,', 32],
  ['{"magic":"helpkit-backup","version":1,', 5],
  [' {"magic":"helpkit-sealed-vault"', 5],
  ['{"note":{"magic":"helpkit-sealed-vault"', 5],
  ['', 5],
])('what begins with %j is read up to %i MiB', (start, most) => {
  expect(longestFile(start)).toBe(most * mega);
});
