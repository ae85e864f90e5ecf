import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openVault, type Vault } from '../../../lib/vault/vault.ts';
import { dump } from './rows.ts';
import { codeIs, enrolment, makeVault, makeWorld, password } from './world.ts';

const other = 'another password of tests';

/** Does it, and has it stopped all the while, as a person does who presses the button more than once. */
async function stoppedAllAlong<T>(vault: Vault, act: () => Promise<T>): Promise<T> {
  const pressing = setInterval(() => vault.stop(), 0);
  try {
    return await act();
  } finally {
    clearInterval(pressing);
  }
}

/** What a key is made of a password for, in a vault that is open. */
const acts: { [name: string]: (vault: Vault) => Promise<unknown> } = {
  'another password': (vault) => vault.changeWays(password, { password: other }),
  'a recovery key': (vault) => vault.changeWays(password, { recovery: new Uint8Array(randomBytes(32)) }),
  'a proof': (vault) => vault.prove(password),
  'a backup with a password of its own': (vault) => vault.makeBackup(password, other),
};

describe('what is stopped while a key is made of a password', () => {
  it.each(Object.entries(acts))('%s: says so and has changed not one byte', async (_, act) => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment(), []);
    const before = await dump(world.databaseName);
    await expect(stoppedAllAlong(vault, () => act(vault))).rejects.toEqual(codeIs('stopped'));
    expect(await dump(world.databaseName)).toEqual(before);
    // And it does once nobody stops it.
    await act(vault);
  });

  it('a new vault: there is none, and one can be made', async () => {
    const vault = openVault(makeWorld());
    await expect(stoppedAllAlong(vault, () => vault.create(password))).rejects.toEqual(codeIs('stopped'));
    expect((await vault.status()).state).toBe('none');
    await vault.create(password);
  });

  it('an unlocking: it stays locked, whether the password was right or wrong', async () => {
    const { vault } = await makeVault();
    await vault.lock('manual');
    for (const given of [password, 'a wrong password']) {
      await expect(stoppedAllAlong(vault, () => vault.unlock(given))).rejects.toEqual(codeIs('stopped'));
      expect((await vault.status()).state).toBe('locked');
    }
    expect(await vault.unlock(password)).toBe('unlocked');
  });

  it('a stop that comes when nothing is made stops nothing later', async () => {
    const { vault } = await makeVault();
    vault.stop();
    expect(await vault.prove(password)).toBe('proven');
  });
});
