import { expect, it } from 'vitest';
import type { Vault } from '../../lib/vault/vault.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { restore } from '../unit/vault/rows.ts';
import { enrolment, hotp, makeVault, password } from '../unit/vault/world.ts';

// Chromium was seen to throw the extension's database away at the start after it was killed. The second copy followed up to
// two seconds after the answer, so that what was changed in that time was lost with the database.

const acts: [string, (vault: Vault, id: string) => Promise<unknown>][] = [
  ['a new account', (vault) => vault.add(enrolment(), [])],
  ['the next code', (vault, id) => vault.advance(id)],
  ['a deletion', (vault, id) => vault.remove(id)],
];

it.each(acts)('%s is in both stores when it is answered', async (_name, act) => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(hotp(3), []);
  await act(vault, id);
  const before = { list: await vault.list(), log: await vault.activity() };
  await restore(world.databaseName, {});
  world.session.kept.clear();
  const anew = openVault(world);
  expect(await anew.rescue(null)).toBe('restored');
  await anew.unlock(password);
  expect(await anew.list()).toEqual(before.list);
  expect((await anew.activity()).slice(0, before.log.length)).toEqual(before.log);
});
