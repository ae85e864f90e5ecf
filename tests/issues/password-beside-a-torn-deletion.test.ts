import { expect, it } from 'vitest';
import type { Vault } from '../../lib/vault/vault.ts';
import { dump, tear } from '../unit/vault/rows.ts';
import {
  codeIs,
  enrolment,
  makeVault,
  noValues,
  password,
  settled,
  type TestWorld,
} from '../unit/vault/world.ts';

const other = 'another password of tests';
const codes = { codes: ['abcd-1234'], source: 'page', origin: null, passphrase: null } as const;

/** An account that is kept, and one with backup codes that was deleted. */
async function filled(changes: Partial<TestWorld> = {}) {
  const { world, vault } = await makeVault(password, changes);
  const { id } = await vault.add(enrolment({ issuer: 'Deleted' }), []);
  await vault.keepBackupCodes(id, codes);
  const codesId = (await vault.read(id)).backupCodes ?? '';
  await vault.add(enrolment({ issuer: 'Kept', secret: 'KRUGKIDROVUWG2ZA' }), []);
  await vault.remove(id);
  return { world, vault, id, codesId };
}

async function passwordChanges(vault: Vault): Promise<void> {
  expect(await vault.changeWays(password, { password: other })).toBe('changed');
  await vault.lock('manual');
  expect(await vault.unlock(other)).toBe('unlocked');
  expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['Kept']);
  expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });
  expect((await vault.activity()).map(({ act }) => act)).toContain('parts-lost');
  // And once more: nothing is left that would keep somebody from it.
  expect(await vault.changeWays(other, { password })).toBe('changed');
}

it('a deleted account that opens in no copy keeps nobody from another password', async () => {
  const { world, vault, id, codesId } = await filled({ area: noValues() });
  await tear(world.databaseName, id);
  await passwordChanges(vault);
  await expect(vault.restore(id)).rejects.toEqual(codeIs('account-unknown'));
  expect((await dump(world.databaseName)).records.map(([one]) => one)).not.toContain(codesId);
});

it('nor do its backup codes; it comes back without them', async () => {
  const { world, vault, id, codesId } = await filled({ area: noValues() });
  await tear(world.databaseName, codesId);
  await passwordChanges(vault);
  await vault.restore(id);
  expect(await vault.backupCodes(id)).toBeNull();
  await vault.keepBackupCodes(id, codes);
  expect((await vault.backupCodes(id))?.sets).toHaveLength(1);
});

it('nothing is left out that the second copy has: neither where it can be read nor where it cannot', async () => {
  const { world, vault, id, codesId } = await filled();
  await settled(world);
  await tear(world.databaseName, id, codesId);
  const { get } = world.area;
  world.area.get = (names) => (names === null ? Promise.reject(new Error('not now')) : get(names));
  await expect(vault.changeWays(password, { password: other })).rejects.toEqual(codeIs('storage-broken'));
  world.area.get = get;
  expect(await vault.changeWays(password, { password: other })).toBe('changed');
  expect((await vault.restore(id)).issuer).toBe('Deleted');
  expect((await vault.backupCodes(id))?.sets).toHaveLength(1);
});
