import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pack, unpack } from '../../../lib/vault/packed.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { figure } from '../../figures/figure.ts';
import { bytesOf, dump, restore } from './rows.ts';
import type { TestWorld } from './world.ts';
import { codeIs, enrolment, hotp, makeVault, makeWorld, minute, password, settled, start } from './world.ts';

const other = 'another password of tests';
const kinds = ['header', 'manifest', 'index', 'records', 'log'] as const;

async function filledVault() {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment(), []);
  const { id: counter } = await vault.add(hotp(3), []);
  await vault.useStep(id, 5);
  return { world, vault, id, counter };
}

/** A browser that starts anew: nothing remembered, and the same two stores. */
function restarted(world: TestWorld): Vault {
  world.session.kept.clear();
  return openVault(world);
}

async function withoutDatabase(world: TestWorld): Promise<Vault> {
  await restore(world.databaseName, {});
  return restarted(world);
}

const everything = async (vault: Vault, ids: readonly string[]) => ({
  list: await vault.list(),
  records: await Promise.all(ids.map((id) => vault.read(id))),
});

describe('a database that was emptied', () => {
  it('is said to be wiped, makes no new vault, and comes back whole from the second copy', async () => {
    const { world, vault, id, counter } = await filledVault();
    const before = await everything(vault, [id, counter]);
    const rows = await dump(world.databaseName);
    await settled(world);
    const anew = await withoutDatabase(world);
    expect((await anew.status()).state).toBe('wiped');
    await expect(anew.create(other)).rejects.toEqual(codeIs('vault-wiped'));
    await expect(anew.list()).rejects.toEqual(codeIs('vault-missing'));
    expect(await anew.rescue(null)).toBe('restored');
    const back = await dump(world.databaseName);
    for (const kind of kinds) expect(back[kind], kind).toEqual(rows[kind]);
    expect((await anew.status()).state).toBe('locked');
    expect(await anew.unlock(password)).toBe('unlocked');
    expect(await everything(anew, [id, counter])).toEqual(before);
    expect(await anew.activity()).toHaveLength(4);
  });

  it('comes back as it was three, two, or no revisions ago, as far as the second copy can be read', async () => {
    for (const torn of [0, 1, 2]) {
      const { world, vault, id } = await filledVault();
      for (const step of [6, 7, 8]) await vault.useStep(id, step);
      await settled(world);
      const steps = [...world.area.kept.keys()].filter((name) => /\d$/.test(name));
      for (const name of steps.slice(steps.length - torn)) world.area.kept.set(name, { torn: true });
      const anew = await withoutDatabase(world);
      await anew.rescue(null);
      expect((await anew.status()).state).toBe('locked');
      await anew.unlock(password);
      expect((await anew.read(id)).usedSteps).toEqual([5, 6, 7, 8].slice(0, 4 - torn));
      // The next change is kept by both again.
      await anew.useStep(id, 9);
      await settled(world);
      const again = await withoutDatabase(world);
      await again.rescue(null);
      await again.unlock(password);
      expect((await again.read(id)).usedSteps).toContain(9);
    }
  });

  it('says that no copy can be read when none can, and can be begun anew', async () => {
    const { world } = await filledVault();
    await settled(world);
    for (const name of world.area.kept.keys()) world.area.kept.set(name, 'not ours');
    const anew = await withoutDatabase(world);
    expect((await anew.status()).state).toBe('wiped');
    await expect(anew.rescue(null)).rejects.toEqual(codeIs('copy-missing'));
    await anew.startAgain();
    expect((await anew.status()).state).toBe('none');
    expect(world.area.kept.size).toBe(0);
    await anew.create(other);
    expect((await anew.status()).state).toBe('unlocked');
  });

  it('of a newer version is left to a newer version', async () => {
    const { world } = await filledVault();
    await settled(world);
    const base = world.area.kept.get('vault.mirror.base') as { header: object }; // it was just written
    world.area.kept.set('vault.mirror.base', { ...base, header: { ...base.header, schema: 2 } });
    const anew = await withoutDatabase(world);
    await expect(anew.rescue(null)).rejects.toEqual(codeIs('vault-newer'));
  });
});

describe('a database that is older than it was', () => {
  async function rolledBack() {
    const filled = await filledVault();
    const { world, vault, id } = filled;
    const older = await dump(world.databaseName);
    await vault.useStep(id, 6);
    await vault.advance(filled.counter);
    await settled(world);
    await restore(world.databaseName, older);
    return { ...filled, anew: restarted(world) };
  }

  it('is not gone on with before somebody said so', async () => {
    const { anew, id } = await rolledBack();
    expect((await anew.status()).state).toBe('rolled-back');
    await expect(anew.unlock(password)).rejects.toEqual(codeIs('vault-rolled-back'));
    await expect(anew.useStep(id, 6)).rejects.toEqual(codeIs('vault-rolled-back'));
    await expect(anew.rescue(null)).rejects.toEqual(codeIs('bad-request'));
  });

  it('is replaced by the newer copy, by the password alone', async () => {
    const { anew, id, counter } = await rolledBack();
    expect(await anew.rescue(other)).toBe('wrong-password');
    expect((await anew.status()).state).toBe('rolled-back');
    expect(await anew.rescue(password)).toBe('restored');
    expect((await anew.status()).state).toBe('unlocked');
    expect((await anew.read(id)).usedSteps).toEqual([5, 6]);
    expect((await anew.read(counter)).otp.counter).toBe(4);
  });

  it('is told when an earlier state came back, since the last one does not open', async () => {
    const { world, anew } = await rolledBack();
    const newest = [...world.area.kept.keys()].filter((name) => /\d$/.test(name)).at(-1) ?? '';
    const text = JSON.stringify(world.area.kept.get(newest));
    const torn = text.replaceAll(/"ciphertext":\{"base64":"..../g, '"ciphertext":{"base64":"AAAA');
    world.area.kept.set(newest, JSON.parse(torn));
    expect(await anew.rescue(password)).toBe('restored-older');
    expect((await anew.status()).state).toBe('unlocked');
  });

  it('is never replaced by a copy of which a single row does not open', async () => {
    const { world, anew } = await rolledBack();
    const before = bytesOf(await dump(world.databaseName));
    const steps = [...world.area.kept.keys()].filter((name) => /\d$/.test(name));
    for (const name of [...steps, 'vault.mirror.base']) {
      const text = JSON.stringify(world.area.kept.get(name));
      const torn = text.replaceAll(/"ciphertext":\{"base64":"..../g, '"ciphertext":{"base64":"AAAA');
      world.area.kept.set(name, JSON.parse(torn));
    }
    await expect(anew.rescue(password)).rejects.toEqual(codeIs('copy-missing'));
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
  });

  it('is kept where the person says so', async () => {
    const { world, anew, id } = await rolledBack();
    await anew.keepThis();
    expect((await anew.status()).state).toBe('locked');
    expect(await anew.unlock(password)).toBe('unlocked');
    expect((await anew.read(id)).usedSteps).toEqual([5]);
    expect((await anew.activity()).at(-1)?.act).toBe('copy-renewed');
    await settled(world);
    expect((await restarted(world).status()).state).toBe('locked');
  });

  it('cannot be told when both stores are', async () => {
    const { world, vault, id } = await filledVault();
    await settled(world);
    const older = { rows: await dump(world.databaseName), area: new Map(world.area.kept) };
    await vault.useStep(id, 6);
    await settled(world);
    await restore(world.databaseName, older.rows);
    world.area.kept.clear();
    for (const [name, value] of older.area) world.area.kept.set(name, value);
    expect((await restarted(world).status()).state).toBe('locked');
  });

  it('or another vault is not taken for this one', async () => {
    const { world } = await rolledBack();
    const { world: foreign } = await makeVault(null);
    await restore(world.databaseName, await dump(foreign.databaseName));
    expect((await restarted(world).status()).state).toBe('rolled-back');
  });
});

describe('the second copy', () => {
  it('is made anew where it was taken away, and the log says so once', async () => {
    const { world } = await filledVault();
    await settled(world);
    world.area.kept.clear();
    const anew = restarted(world);
    await anew.unlock(password);
    await settled(world);
    expect((await anew.activity()).filter(({ act }) => act === 'copy-renewed')).toHaveLength(1);
    await anew.lock('manual');
    await anew.unlock(password);
    expect((await anew.activity()).filter(({ act }) => act === 'copy-renewed')).toHaveLength(1);
    const wiped = await withoutDatabase(world);
    expect(await wiped.rescue(null)).toBe('restored');
  });

  it('that is behind, since the worker died before it was written, catches up and looks like no rollback', async () => {
    const { world, vault, id } = await filledVault();
    await settled(world);
    const behind = new Map(world.area.kept);
    await vault.useStep(id, 6);
    await settled(world);
    world.area.kept.clear();
    for (const [name, value] of behind) world.area.kept.set(name, value);
    const anew = restarted(world);
    expect((await anew.status()).state).toBe('locked');
    await anew.unlock(password);
    await settled(world);
    expect((await anew.activity()).some(({ act }) => act === 'copy-renewed')).toBe(false);
    const wiped = await withoutDatabase(world);
    await wiped.rescue(null);
    await wiped.unlock(password);
    expect((await wiped.read(id)).usedSteps).toEqual([5, 6]);
  });

  it('that cannot be written loses no change, says why, and is tried again later', async () => {
    const { world, vault, id } = await filledVault();
    await settled(world);
    world.area.refusal.error = new Error('Resource::kQuotaBytes quota exceeded');
    expect(await vault.useStep(id, 6)).toBe('taken');
    await vi.waitFor(() => expect(vault.copyProblem()).toBe('storage-full'));
    world.area.refusal.error = null;
    world.clock.now += 2 * minute;
    await vault.useStep(id, 7);
    await settled(world);
    expect(vault.copyProblem()).toBeNull();
    const wiped = await withoutDatabase(world);
    await wiped.rescue(null);
    await wiped.unlock(password);
    expect((await wiped.read(id)).usedSteps).toEqual([5, 6, 7]);
  });

  it('keeps to a bounded number of steps, whatever is done, and stays the same vault', {
    timeout: 60_000,
  }, async () => {
    const { world, vault, counter } = await filledVault();
    for (let at = 0; at < 150; at++) await vault.advance(counter);
    await settled(world);
    expect(world.area.kept.size).toBeLessThan(75);
    const rows = await dump(world.databaseName);
    const wiped = await withoutDatabase(world);
    await wiped.rescue(null);
    const back = await dump(world.databaseName);
    for (const kind of kinds) expect(back[kind], kind).toEqual(rows[kind]);
  });

  it('opens by no old password, nor does anything else that is stored', async () => {
    const { world, vault, id } = await filledVault();
    await vault.remove(id);
    await settled(world);
    const old = { header: (await dump(world.databaseName)).header, area: new Map(world.area.kept) };
    await vault.changeWays(password, { password: other });
    await settled(world);
    const texts = (values: Iterable<unknown>) =>
      [...values]
        .flatMap((value) => JSON.stringify(value).match(/[A-Za-z0-9+/]{22,}={0,2}/g) ?? [])
        // Random ids stay what they are: 128 bits in hex.
        .filter((text) => !/^[0-9a-f]{32}$/.test(text));
    const kept = new Set(
      texts([...world.area.kept.values(), ...Object.values(await dump(world.databaseName)).map(pack)]),
    );
    const left = texts([...old.area.values(), pack(old.header)]).filter((text) => kept.has(text));
    expect(left).toEqual([]);
    const wiped = await withoutDatabase(world);
    await wiped.rescue(null);
    expect(await wiped.unlock(password)).toBe('wrong-password');
    expect(await wiped.unlock(other)).toBe('unlocked');
    figure({
      figure: 'sealed texts of before a change of password that are still in any store',
      part: '5',
      requirement: 'security 3.1: an old password opens nothing any more',
      value: left.length,
      goal: 0,
      holds: left.length === 0,
    });
  });

  it('holds nothing in the clear but random ids, versions and names of ours', async () => {
    const { world } = await filledVault();
    await settled(world);
    const text = JSON.stringify([...world.area.kept]);
    for (const secret of ['Example', 'someone', 'JBSWY3DP', password]) expect(text).not.toContain(secret);
  });

  it('gives back every value with bytes in it as it was', () => {
    const leaf = fc.oneof(fc.uint8Array(), fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.array(fc.record({ a: leaf, b: fc.array(leaf) }));
    fc.assert(
      fc.property(value, (one) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(one))))).toEqual(one);
      }),
      { numRuns: 200 },
    );
    let deep: unknown = 1;
    for (let at = 0; at < 10_000; at++) deep = [deep];
    expect(() => unpack(deep)).toThrow(codeIs('vault-damaged'));
  });

  it('is not missed where none was ever made', async () => {
    const world = makeWorld({ clock: { now: start } });
    expect((await openVault(world).status()).state).toBe('none');
  });
});
