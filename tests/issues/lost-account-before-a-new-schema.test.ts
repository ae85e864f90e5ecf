import { expect, it } from 'vitest';
import type { Migration } from '../../lib/vault/migrations.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { bytesOf, dump, restore } from '../unit/vault/rows.ts';
import {
  codeIs,
  enrolment,
  makeValues,
  makeVault,
  noValues,
  password,
  settled,
} from '../unit/vault/world.ts';

// A vault of an older schema is brought up before anything of it is shown. One account that was lost in both stores had
// that refused, at every opening: nobody came to the others any more, nor to the place where the lost one is put away.
const codes = { codes: ['abcd-1234'], source: 'page', origin: null, passphrase: null } as const;
const toTwo: Migration = { record: (value) => ({ ...value, folder: '' }), index: (value) => value };

async function withLost(what: 'account' | 'its codes' | 'a deleted account', area = noValues()) {
  const { world, vault } = await makeVault(password, { area });
  const { id } = await vault.add(enrolment({ issuer: 'Lost' }), []);
  const other = await vault.add(enrolment({ issuer: 'Kept', secret: 'MFRGGZDFMFRGGZDF' }), []);
  await vault.keepBackupCodes(id, codes);
  const lost = what === 'its codes' ? (await vault.list())[0]?.backupCodes : id;
  if (what === 'a deleted account') await vault.remove(id);
  if (area.kept.size > 0) await settled(world);
  await vault.lock('manual');
  const rows = await dump(world.databaseName);
  await restore(world.databaseName, { ...rows, records: rows.records.filter(([one]) => one !== lost) });
  return { world, id, other: other.id, later: openVault({ ...world, migrations: [toTwo] }) };
}

it.each(['account', 'its codes', 'a deleted account'] as const)(
  'a new schema comes to a vault in which %s is lost, and it is told as before',
  async (what) => {
    const { world, later, id, other } = await withLost(what);
    const now = openVault(world);
    await now.unlock(password);
    const [told, list] = [(await now.survey()).damage, await now.list()];
    await now.lock('manual');
    expect(await later.unlock(password)).toBe('unlocked');
    expect(await later.list()).toEqual(list);
    expect((await later.survey()).damage).toEqual(told);
    expect(await later.read(other)).toMatchObject({ issuer: 'Kept', folder: '' });
    if (what === 'account') {
      await expect(later.read(id)).rejects.toEqual(codeIs('vault-damaged'));
      await later.remove(id);
      expect((await later.survey()).damage).toEqual({ accounts: [], parts: [] });
    }
    await later.lock('manual');
    expect(await later.unlock(password)).toBe('unlocked');
  },
);

it('a new schema waits for a second copy that may have what is missing and cannot be read', async () => {
  const area = makeValues();
  const { get } = area;
  const { world, later, id } = await withLost('account', area);
  const old = bytesOf(await dump(world.databaseName));
  area.get = () => Promise.reject(new Error('no such file'));
  await expect(later.unlock(password)).rejects.toEqual(codeIs('storage-broken'));
  expect(bytesOf(await dump(world.databaseName)).equals(old)).toBe(true);
  area.get = get;
  expect(await later.unlock(password)).toBe('unlocked');
  expect(await later.read(id)).toMatchObject({ issuer: 'Lost', folder: '' });
});
