import { expect, it } from 'vitest';
import { takesBackAlone } from '../../../lib/core/take-back.ts';
import { snapshotReasons } from '../../../lib/core/types.ts';

it('what came from elsewhere is taken back by itself, and nothing else', () => {
  expect(snapshotReasons.filter(takesBackAlone)).toEqual(['imported', 'backup-restored', 'synced']);
});
