import { expect, it, vi } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { dieAtPut, dump, restore } from '../unit/vault/rows.ts';
import { codeIs, enrolment, makeVault, makeWorld, password, settled } from '../unit/vault/world.ts';

async function fileOfAnother(): Promise<string> {
  const { vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Of the file' }), []);
  const made = await vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  return made.text;
}

it('a vault that a file replaced is not taken for one that was put in its place, where the worker dies before the second copy is made', async () => {
  const file = await fileOfAnother();
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Before' }), []);
  await settled(world);
  const { set } = world.area;
  // No copy is made any more, as where the worker has died.
  world.area.set = (values) => ('vault.mirror.next' in values ? set(values) : new Promise(() => {}));
  const before = JSON.stringify((await dump(world.databaseName)).header);
  void vault.replaceByBackup(file, password, password);
  await vi.waitFor(async () =>
    expect(JSON.stringify((await dump(world.databaseName)).header)).not.toBe(before),
  );
  const opened = openVault({ ...world, session: makeWorld().session, area: { ...world.area, set } });
  expect(await opened.unlock(password)).toBe('unlocked');
  expect((await opened.list()).map(({ issuer }) => issuer)).toEqual(['Of the file']);
});

it('where the file cannot be written, what was there stays, and so does its second copy', async () => {
  const file = await fileOfAnother();
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Before' }), []);
  await settled(world);
  const copy = new Map(world.area.kept);
  dieAtPut(1);
  await expect(vault.replaceByBackup(file, password, password)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(world.area.kept).toEqual(copy);
  const next = openVault({ ...world, session: makeWorld().session });
  expect(await next.unlock(password)).toBe('unlocked');
  expect((await next.list()).map(({ issuer }) => issuer)).toEqual(['Before']);
});

it('nor where the second store refuses to take it', async () => {
  const file = await fileOfAnother();
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Before' }), []);
  await settled(world);
  world.area.refusal.error = new Error('quota');
  expect(await vault.replaceByBackup(file, password, password)).toEqual({ added: 1, changed: 0 });
  const next = openVault({ ...world, session: makeWorld().session });
  expect(await next.unlock(password)).toBe('unlocked');
  expect((await next.list()).map(({ issuer }) => issuer)).toEqual(['Of the file']);
});

// The copy was taken away first, to make way for the new vault's, and then the file could not be written: of a vault that the
// browser had wiped it was all that was left, and the next look at it said that there had never been one.
it('and where neither store takes anything, the second copy of a vault that was wiped stays', async () => {
  const file = await fileOfAnother();
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Before' }), []);
  await settled(world);
  await restore(world.databaseName, {});
  world.area.refusal.error = new Error('quota');
  dieAtPut(1);
  const wiped = openVault({ ...world, session: makeWorld().session });
  await expect(wiped.replaceByBackup(file, password, password)).rejects.toThrow();
  vi.restoreAllMocks();
  world.area.refusal.error = null;
  expect((await wiped.status()).state).toBe('wiped');
  expect(await wiped.rescue(password)).toBe('restored');
  expect((await wiped.list()).map(({ issuer }) => issuer)).toEqual(['Before']);
});

it('nor is anything begun where what lies in the second store cannot even be taken away', async () => {
  const file = await fileOfAnother();
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Before' }), []);
  await settled(world);
  const remove = vi.spyOn(world.area, 'remove').mockRejectedValue(new Error('full'));
  world.area.refusal.error = new Error('full');
  await expect(vault.replaceByBackup(file, password, password)).rejects.toEqual(codeIs('storage-broken'));
  remove.mockRestore();
  world.area.refusal.error = null;
  expect(await vault.unlock(password)).toBe('unlocked');
  expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['Before']);
});
