import { expect, it } from 'vitest';
import { missingParts } from '../../../lib/core/migration-parts.ts';
import type { MigrationBatch } from '../../../lib/core/migration-uri.ts';

const parts = (id: number, size: number, ...indexes: number[]): MigrationBatch[] =>
  indexes.map((index) => ({ id, size, index }));

it.each<[string, MigrationBatch[], string[]]>([
  ['of no batch', [], []],
  ['of one part alone', parts(1, 1, 0), []],
  ['of a whole batch, in whatever order', parts(1, 3, 2, 0, 1), []],
  ['at its begin', parts(1, 3, 1, 2), ['1/3']],
  ['between', parts(1, 3, 0, 2), ['2/3']],
  ['at its end', parts(1, 3, 0, 1), ['3/3']],
  ['where one is twice', parts(1, 3, 1, 1), ['1/3', '3/3']],
  // Which parts belong together is said by the number of the batch and by how many it has.
  ['of each of two batches', [...parts(1, 2, 0), ...parts(2, 2, 1)], ['2/2', '1/2']],
  ['of two with one number', [...parts(1, 2, 0), ...parts(1, 3, 1, 2)], ['2/2', '1/3']],
])('names the parts that are missing %s', (_where, there, missing) => {
  expect(missingParts(there)).toEqual(missing.map((name) => ({ name, code: 'import-part-missing' })));
});

it('names twenty at most of each batch', () => {
  const missing = missingParts([...parts(1, 100, 0), ...parts(2, 22, 21)]);
  expect(missing).toHaveLength(40);
  expect([missing[0], missing[19], missing[20]].map((one) => one?.name)).toEqual(['2/100', '21/100', '1/22']);
});
