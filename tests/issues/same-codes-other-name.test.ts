import { expect, it } from 'vitest';
import { enrolment, hotp, makeVault } from '../unit/vault/world.ts';

const taken = (one: ReturnType<typeof enrolment>) => ({ enrolment: one, origins: [] });

it('of two entries of a file with one key and two names both are kept', async () => {
  const { vault } = await makeVault();
  const file = [taken(enrolment({ account: 'mine' })), taken(enrolment({ account: 'the team' }))];
  expect((await vault.compareImport(file)).map(({ is }) => is)).toEqual(['new', 'new']);
  await vault.importAccounts(file, new Map());
  expect((await vault.list()).map(({ account }) => account)).toEqual(['mine', 'the team']);
});

it('an entry that is there twice is kept once, with the counter that is further on', async () => {
  const { vault } = await makeVault();
  const file = [taken(hotp(3)), taken(hotp(40))];
  expect((await vault.compareImport(file)).map(({ is }) => is)).toEqual(['new', 'twice']);
  await vault.importAccounts(file, new Map());
  const [only] = await vault.list();
  expect((await vault.read(only?.id ?? '')).otp.counter).toBe(40);
});
