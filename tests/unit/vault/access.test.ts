import { describe, expect, it } from 'vitest';
import { makeAccess } from '../../../lib/vault/access.ts';
import { openDatabase } from '../../../lib/vault/db.ts';
import type { Migration } from '../../../lib/vault/migrations.ts';
import { openSession } from '../../../lib/vault/session.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { bytesOf, dump, restore, rowOf } from './rows.ts';
import { codeIs, enrolment, makeArea, makeVault, makeWorld, noValues, password } from './world.ts';

/** A vault with one account whose owner said that none opens by itself. */
async function strictVault(secret: string | null) {
  const rule = { alone: true };
  const { world, vault } = await makeVault(secret, { mayOpenAlone: () => rule.alone });
  const { id } = await vault.add(enrolment(), []);
  rule.alone = false;
  return { world, vault, id };
}

describe('where no vault may open by itself', () => {
  it('one without a password stays shut, in every worker, and says why', async () => {
    const { world, vault, id } = await strictVault(null);
    for (const door of [vault, openVault(world), openVault({ ...world, session: makeArea() })]) {
      expect(await door.status()).toMatchObject({
        state: 'locked',
        lockReason: 'password-required',
        locksAt: null,
      });
      expect((await door.glance(() => [])).list).toBeNull();
      await expect(door.read(id)).rejects.toEqual(codeIs('vault-locked'));
      await expect(door.useStep(id, 7)).rejects.toEqual(codeIs('vault-locked'));
      expect(await door.unlock('')).toBe('wrong-password');
    }
  });

  it('one without a password takes one, and opens by that', async () => {
    const { vault, id } = await strictVault(null);
    expect(await vault.changeWays('', { password })).toBe('changed');
    await vault.lock('manual');
    expect(await vault.unlock(password)).toBe('unlocked');
    expect((await vault.read(id)).otp.secret).toBe(enrolment().secret);
  });

  it('one with a password opens by it as ever', async () => {
    const { vault, id } = await strictVault(password);
    expect((await vault.read(id)).id).toBe(id);
    await vault.lock('manual');
    expect(await vault.unlock(password)).toBe('unlocked');
    expect((await vault.glance(() => [])).list?.accounts).toHaveLength(1);
  });
});

describe('a password that is asked for once more', () => {
  it('is the one that opens, and no other; nothing is changed by it', async () => {
    const { world, vault } = await makeVault();
    const before = bytesOf(await dump(world.databaseName));
    expect(await vault.prove(password)).toBe('proven');
    for (const wrong of ['', `${password} `, 'another'])
      expect(await vault.prove(wrong)).toBe('wrong-password');
    expect((await vault.status()).state).toBe('unlocked');
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
    await vault.lock('manual');
    await expect(vault.prove(password)).rejects.toEqual(codeIs('vault-locked'));
    await expect(openVault(makeWorld()).prove(password)).rejects.toEqual(codeIs('vault-missing'));
  });
});

describe('the first glance at a vault', () => {
  const grow: Migration = { record: (value) => ({ ...value, grown: true }), index: (value) => value };

  it('of an older schema is at what a newer version made of it', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const { status, list } = await openVault({ ...world, migrations: [grow] }).glance(() => [id]);
    expect(status.state).toBe('unlocked');
    expect(list?.first).toMatchObject([{ id, grown: true }]);
  });

  it('of a newer schema shows that it is newer, and nothing of it', async () => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment(), []);
    await openVault({ ...world, migrations: [grow] }).list();
    expect(await vault.glance(() => [])).toMatchObject({ status: { state: 'newer' }, list: null });
  });
});

describe('a vault of an older schema that others keep as it is', () => {
  it('is said to be in use after some attempts, not waited for without an end', async () => {
    const { world } = await makeVault();
    let attempts = 0;
    const bringUp = async () => void attempts++;
    const session = openSession({
      area: world.session,
      now: world.now,
      autoLockMinutes: () => 15,
      mayOpenAlone: () => true,
      memoryOnly: () => false,
    });
    const mirror = { floor: async () => null, isThere: async () => false, copies: async () => [] };
    const access = makeAccess(openDatabase(world.databaseName), session, mirror, { schema: 2, bringUp });
    await expect(access.view([])).rejects.toEqual(codeIs('vault-busy'));
    expect(attempts).toBe(5);
  });
});

describe('a vault whose manifest does not open', () => {
  it('is damaged, whoever asks for it', async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const rows = await dump(world.databaseName);
    const torn = { ...rowOf(rows, 'manifest'), ciphertext: new Uint8Array(64) };
    await restore(world.databaseName, { ...rows, manifest: [['manifest', torn]] });
    for (const door of [
      () => vault.list(),
      () => vault.unlock(password),
      () => vault.prove(password),
      () => vault.changeWays(password, { password: 'another password' }),
      () => vault.makeBackup(password, null),
    ]) {
      await expect(door()).rejects.toEqual(codeIs('vault-damaged'));
    }
  });
});
