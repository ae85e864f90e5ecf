import { expect, it } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { restore } from '../unit/vault/rows.ts';
import { enrolment, makeVault, makeWorld, minute, password, settled } from '../unit/vault/world.ts';

const other = 'another password of tests';

// On a disk that is nearly full the database took the new password, and the second store, which could not, lost the copy that it
// had. Chromium throws a database away that it cannot write to: then there had never been a vault.
it('a second copy that cannot be made by a new key stays as it was until it can', async () => {
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Kept' }), []);
  await settled(world);
  world.area.refusal.error = new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE');
  expect(await vault.changeWays(password, { password: other })).toBe('changed');
  expect(vault.copyProblem()).toBe('storage-full');
  expect(await openVault({ ...world, session: makeWorld().session }).unlock(other)).toBe('unlocked');

  await restore(world.databaseName, {});
  const wiped = openVault({ ...world, session: makeWorld().session });
  expect((await wiped.status()).state).toBe('wiped');
  world.area.refusal.error = null;
  expect(await wiped.rescue(password)).toBe('restored');
  expect((await wiped.list()).map(({ issuer }) => issuer)).toEqual(['Kept']);
});

it('and then opens by the new one alone', async () => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment({ issuer: 'Kept' }), []);
  await settled(world);
  world.area.refusal.error = new Error('full');
  await vault.changeWays(password, { password: other });
  world.area.refusal.error = null;
  world.clock.now += 2 * minute;
  await vault.useStep(id, 6);
  await settled(world);
  await restore(world.databaseName, {});
  const wiped = openVault({ ...world, session: makeWorld().session });
  expect(await wiped.rescue(password)).toBe('wrong-password');
  expect(await wiped.rescue(other)).toBe('restored');
});
