import { expect, it } from 'vitest';
import { mergeAccounts } from '../../lib/vault/sync-merge.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { day, enrolment, makeVault, makeWorld, password } from '../unit/vault/world.ts';

it.each(['into a vault', 'in the place of one'])(
  'what is changed after a file was restored %s holds, where the file is of a device whose clock is ahead',
  async (how) => {
    const ahead = await makeVault();
    ahead.world.clock.now += 10 * day;
    await ahead.vault.unlock(password);
    const { id } = await ahead.vault.add(enrolment({ issuer: 'Of the file' }), []);
    const made = await ahead.vault.makeBackup(password, null);
    if (made === 'wrong-password') throw new Error(made);
    const there = await ahead.vault.read(id);
    const vault = how === 'into a vault' ? (await makeVault()).vault : openVault(makeWorld());
    if (how === 'into a vault') await vault.restoreBackup(made.text, password, new Map());
    else await vault.replaceByBackup(made.text, password, password);
    await vault.edit(id, { issuer: 'Changed since', account: there.account, tags: [], pinned: false });
    expect(mergeAccounts(await vault.read(id), there).issuer).toBe('Changed since');
  },
);
