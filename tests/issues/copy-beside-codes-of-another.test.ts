import { expect, it } from 'vitest';
import { newAccount } from '../../lib/vault/accounts.ts';
import { codesGoneWith, entryOf } from '../../lib/vault/index-record.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { dump, restore } from '../unit/vault/rows.ts';
import { enrolment, makeVault, makeWorld, passDays, password, start } from '../unit/vault/world.ts';

const codes = ['AB12-CD34', 'EF56-GH78'];

it('an account that a damaged file brings beside the own one does not take its backup codes with it when it goes', async () => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment(), []);
  await vault.keepBackupCodes(id, { codes, source: 'pasted', origin: null, passphrase: null });
  const kept = (await vault.backupCodes(id))?.id;
  // A file that is made while the codes do not open has the account without them.
  const { records } = await dump(world.databaseName);
  const rows = await dump(world.databaseName);
  const others = records.filter(([key]) => key !== kept);
  await restore(world.databaseName, { ...rows, records: others });
  const holed = openVault({ ...world, area: makeWorld().area });
  const made = await holed.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  await restore(world.databaseName, { ...(await dump(world.databaseName)), records });
  await vault.edit(id, { issuer: 'Renamed' });

  await vault.restoreBackup(made.text, password, new Map([[id, 'both']]));
  const copy = (await vault.list()).find((one) => one.id !== id);
  expect(copy?.backupCodes).toBeUndefined();
  await vault.remove(copy?.id ?? '');
  await passDays(world, vault, 31);
  expect(await vault.restore(copy?.id ?? '').catch(() => null)).toBeNull();
  expect((await vault.backupCodes(id))?.sets.map((set) => set.codes)).toEqual([codes]);
});

it('codes that two accounts name go with the last of them', () => {
  const stamp = { clock: { at: start, counter: 0, device: 'd' }, now: start, epoch: 1 };
  const named = (id: string, backupCodes: string | null) =>
    entryOf({ ...newAccount(id, enrolment(), [], 'a', stamp), backupCodes }, '');
  const index = { accounts: [named('a', 'one'), named('b', 'one'), named('c', 'two'), named('d', null)] };
  expect(codesGoneWith(index, new Set(['a', 'c', 'd']))).toEqual(['two']);
  expect(new Set(codesGoneWith(index, new Set(['a', 'b'])))).toEqual(new Set(['one']));
});
