import { expect, it } from 'vitest';
import { mergeAccounts } from '../../lib/vault/sync-merge.ts';
import { enrolment, hotp, makeVault, minute, password } from '../unit/vault/world.ts';

it('what was taken from a backup file stays when another device, which knows the newer state, is heard', async () => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment({ issuer: 'Old name' }), []);
  const made = await vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  world.clock.now += minute;
  const { account } = enrolment();
  await vault.edit(id, { issuer: 'New name', account, tags: ['work'], pinned: true });
  const elsewhere = await vault.read(id);
  world.clock.now += minute;
  await vault.restoreBackup(made.text, password, new Map([[id, 'file']]));
  const here = await vault.read(id);
  expect(here).toMatchObject({ issuer: 'Old name', tags: [], pinned: true });
  expect(mergeAccounts(here, elsewhere)).toMatchObject({ issuer: 'Old name', tags: [], pinned: true });
  expect(mergeAccounts(elsewhere, here)).toMatchObject({ issuer: 'Old name', tags: [], pinned: true });
});

it('counting on with the own account is no change of its key: a newer one of another device still wins', async () => {
  const other = await makeVault();
  await other.vault.add({ ...hotp(9), issuer: 'Of the file' }, []);
  const made = await other.vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  const { vault } = await makeVault();
  const { id } = await vault.add(hotp(3), []);
  await vault.restoreBackup(made.text, password, new Map());
  const after = await vault.read(id);
  expect(after.otp.counter).toBe(9);
  expect(Object.keys(after.clocks)).toEqual(['counter']);
});
