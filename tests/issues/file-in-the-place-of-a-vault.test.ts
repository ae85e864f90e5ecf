import { expect, it, vi } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { dieAtPut, dump, enrolment, makeVault, makeWorld, password, settled } from '../unit/vault/world.ts';

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
