import { expect, it } from 'vitest';
import type { Vault } from '../../lib/vault/vault.ts';
import { tear } from '../unit/vault/rows.ts';
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

/** An account with backup codes, the id of these, and files of before and after they were kept. */
async function filled(changes: Partial<TestWorld> = {}) {
  const { world, vault } = await makeVault(password, changes);
  const { id } = await vault.add(enrolment(), []);
  const bare = await fileOf(vault);
  await vault.keepBackupCodes(id, codes);
  return { world, vault, id, codesId: (await vault.read(id)).backupCodes ?? '', bare };
}

async function fileOf(vault: Vault): Promise<string> {
  const made = await vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error('the password is right');
  return made.text;
}

const codesIn = async (vault: Vault, id: string) =>
  (await vault.backupCodes(id))?.sets.map((set) => set.codes);

it('backup codes that open in no copy come back by a file, and the password can be changed after it', async () => {
  const { world, vault, id, codesId } = await filled({ area: noValues() });
  const file = await fileOf(vault);
  await tear(world.databaseName, codesId);
  await vault.restoreBackup(file, password, new Map());
  expect(await codesIn(vault, id)).toEqual([['abcd-1234']]);
  expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });
  expect((await vault.activity()).map(({ act }) => act)).toContain('parts-lost');
  expect(await vault.changeWays(password, { password: other })).toBe('changed');
});

it('a file without them leaves them named, and as lost as they were', async () => {
  const { world, vault, id, codesId, bare } = await filled({ area: noValues() });
  await tear(world.databaseName, codesId);
  await vault.restoreBackup(bare, password, new Map());
  expect((await vault.read(id)).backupCodes).toBe(codesId);
  expect((await vault.survey()).damage).toEqual({ accounts: [], parts: ['backup-codes'] });
});

it('no file takes the place of those that the second copy has and cannot give at the moment', async () => {
  const { world, vault, id, codesId, bare } = await filled();
  const file = await fileOf(vault);
  await settled(world);
  await tear(world.databaseName, codesId);
  const { get } = world.area;
  world.area.get = (names) => (names === null ? Promise.reject(new Error('not now')) : get(names));
  await vault.restoreBackup(bare, password, new Map());
  await expect(vault.restoreBackup(file, password, new Map())).rejects.toEqual(codeIs('storage-broken'));
  world.area.get = get;
  await vault.unlock(password);
  expect(await codesIn(vault, id)).toEqual([['abcd-1234']]);
});

it('an account that comes back by an older file has the codes that were kept since', async () => {
  const { world, vault, id, bare } = await filled({ area: noValues() });
  await tear(world.databaseName, id);
  await vault.restoreBackup(bare, password, new Map());
  expect(await codesIn(vault, id)).toEqual([['abcd-1234']]);
});
