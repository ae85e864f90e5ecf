import { expect, it, vi } from 'vitest';
import type { SealedRow } from '../../lib/vault/schema.ts';
import { dump, restore } from '../unit/vault/rows.ts';
import {
  codeIs,
  enrolment,
  makeVault,
  noValues,
  passDays,
  password,
  settled,
  type TestWorld,
} from '../unit/vault/world.ts';

// What was lost was said until something was written in its place, and by nothing afterwards: who can write to the store
// could have refusals, rules and backup codes forgotten without a word.
const site = 'https://a.example';
const codes = { codes: ['abcd-1234'], source: 'page', origin: null, passphrase: null } as const;
const changed = (row: SealedRow) => ({
  ...row,
  ciphertext: row.ciphertext.map((one, at) => one ^ +(at === 9)),
});

async function flip(world: TestWorld, store: 'records' | 'kept' | 'snapshots' | 'log', key: IDBValidKey) {
  const rows = await dump(world.databaseName);
  const isIt = (one: IDBValidKey) => JSON.stringify(one) === JSON.stringify(key);
  const harmed = rows[store].map(([one, row]) => [one, isIt(one) ? changed(row as SealedRow) : row]);
  await restore(world.databaseName, { ...rows, [store]: harmed });
}

async function vaultOfParts(area = noValues()) {
  const { world, vault } = await makeVault(password, { area });
  const { id } = await vault.add(enrolment(), []);
  await vault.keepBackupCodes(id, codes);
  await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 1 }));
  await vault.changeLedger('uses', () => ({ accounts: [{ id, count: 1, last: 1 }] }));
  await vault.makeBackup(password, null);
  const acts = async () => (await vault.activity()).map(({ act }) => act);
  return { world, vault, id, acts };
}

it.each(['sites', 'uses', 'backups', 'codes'] as const)(
  'the log says that %s were lost, once something else is written in their place',
  async (part) => {
    const { world, vault, id, acts } = await vaultOfParts();
    const key = part === 'codes' ? ((await vault.list())[0]?.backupCodes ?? '') : part;
    await flip(world, 'records', key);
    if (part === 'sites') await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 2 }));
    if (part === 'uses') await vault.changeLedger('uses', () => ({ accounts: [{ id, count: 2, last: 2 }] }));
    if (part === 'backups') await vault.makeBackup(password, null);
    if (part === 'codes') await vault.keepBackupCodes(id, codes);
    expect((await vault.survey()).damage.parts).toEqual([]);
    expect((await acts()).filter((act) => act === 'parts-lost')).toHaveLength(1);
  },
);

it('nothing is said to be lost where nothing is', async () => {
  const { vault, id, acts } = await vaultOfParts();
  await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 2 }));
  await vault.changeLedger('teams', () => ({ readings: [], rules: [] }));
  await vault.keepBackupCodes(id, codes);
  expect(await acts()).not.toContain('parts-lost');
});

it('nothing is written over what the second copy may have, while that cannot be read', async () => {
  const { world, vault } = await makeVault();
  await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 1 }));
  await settled(world);
  await flip(world, 'records', 'sites');
  const { get } = world.area;
  world.area.get = () => Promise.reject(new Error('no such file'));
  const change = () => vault.changeSite(site, (before) => ({ ...before, bySms: true }));
  await expect(change()).rejects.toEqual(codeIs('storage-broken'));
  world.area.get = get;
  expect(await change()).toMatchObject({ skewAllowed: 1, bySms: true });
});

it.each(['sites', 'log'] as const)(
  'another password leaves out no %s that the second copy may have, while that cannot be read',
  async (part) => {
    const { world, vault } = await makeVault();
    await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 1 }));
    await settled(world);
    const acts = (await vault.activity()).map(({ act }) => act);
    await flip(world, part === 'log' ? 'log' : 'records', part === 'log' ? 1 : 'sites');
    const { get } = world.area;
    world.area.get = () => Promise.reject(new Error('no such file'));
    const change = () => vault.changeWays(password, { password: 'another password' });
    await expect(change()).rejects.toEqual(codeIs('storage-broken'));
    world.area.get = get;
    expect(await change()).toBe('changed');
    expect(await vault.site(site)).toMatchObject({ skewAllowed: 1 });
    expect((await vault.activity()).map(({ act }) => act)).toEqual([...acts, 'password-changed']);
  },
);

it.each(['snapshots', 'kept'] as const)(
  'the log says that what was in %s is lost, after another password, too',
  async (store) => {
    const { world, vault, id, acts } = await vaultOfParts();
    await vault.remove(id);
    const rows = await dump(world.databaseName);
    await flip(world, store, rows[store][0]?.[0] ?? '');
    await vault.changeWays(password, { password: 'another password' });
    expect(await acts()).toContain('parts-lost');
  },
);

it('a row that opens in neither copy has the whole vault looked through once, not at every act', async () => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment(), []);
  await settled(world);
  await flip(world, 'records', id);
  // The second copy is made anew of what the database has by now.
  world.area.kept.set('vault.mirror.base', 'nonsense');
  await vault.lock('manual');
  await vault.unlock(password);
  await settled(world);
  await expect(vault.read(id)).rejects.toEqual(codeIs('vault-damaged'));
  const get = vi.spyOn(world.area, 'get');
  for (let times = 0; times < 5; times++) await vault.list();
  expect(get).not.toHaveBeenCalled();
});

it('backup codes of a deleted account go with it, though it does not open', async () => {
  const { world, vault, id } = await vaultOfParts();
  const key = (await vault.list())[0]?.backupCodes ?? '';
  await vault.remove(id);
  await flip(world, 'records', id);
  await passDays(world, vault, 31);
  const left = (await dump(world.databaseName)).records.map(([one]) => one);
  expect(left).not.toContain(id);
  expect(left).not.toContain(key);
});
