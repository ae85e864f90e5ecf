import { expect, it } from 'vitest';
import { isElsewhere, type OtherPlaces } from '../../../lib/core/elsewhere.ts';

const since = 1_000;
const nowhere: OtherPlaces = { inStep: false, backupAt: null, exportedAt: null, shownAt: new Map() };
const shown = (at: number, id = 'one') => ({ shownAt: new Map([[id, at]]) });

it.each<[string, Partial<OtherPlaces>, boolean]>([
  ['nothing is known of other places', {}, false],
  ['the browser’s sync carries it', { inStep: true }, true],
  ['a checked backup is as old as its secret', { backupAt: since }, true],
  ['a checked backup is newer', { backupAt: since + 1 }, true],
  // What holds an earlier secret does not have the account as it is now.
  ['a checked backup is older', { backupAt: since - 1 }, false],
  ['it was exported after its secret', { exportedAt: since }, true],
  ['it was exported before', { exportedAt: since - 1 }, false],
  ['it was shown after its secret', shown(since), true],
  ['it was shown before', shown(since - 1), false],
  ['another account was shown', shown(since + 1, 'two'), false],
  ['one of several places has it', { backupAt: since - 1, exportedAt: since + 1 }, true],
  ['several places have an earlier one', { backupAt: 1, exportedAt: 2, ...shown(3) }, false],
])('where %s', (_where, places, elsewhere) => {
  expect(isElsewhere({ id: 'one', since }, { ...nowhere, ...places })).toBe(elsewhere);
});

it('is not where nothing was ever made, for a secret as old as time', () => {
  expect(isElsewhere({ id: 'one', since: 0 }, nowhere)).toBe(false);
  expect(isElsewhere({ id: 'one', since: 0 }, { ...nowhere, backupAt: 0 })).toBe(true);
});
