import { describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { day, enrolment, makeVault, password } from './world.ts';

describe('a thousand accounts', () => {
  it('are listed by one decryption, and a step of one costs three rows', { timeout: 120_000 }, async () => {
    const { world, vault } = await makeVault();
    const accounts = Array.from({ length: 1000 }, (_, at) => ({
      enrolment: enrolment({ issuer: `Issuer ${at}`, account: `person-${at}@example.com` }),
      origins: [{ origin: `https://a${at}.example`, source: 'person' as const, at }],
    }));
    await vault.addMany(accounts);
    const ids = (await vault.list()).map(({ id }) => id);
    expect(ids).toHaveLength(1000);

    // What was opened or sealed last is remembered, as long as the row is the very same.
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    for (let at = 0; at < 3; at++) await vault.list();
    expect(decrypt).toHaveBeenCalledTimes(0);

    // A worker that was just started reads the manifest too, once.
    decrypt.mockClear();
    const fresh = openVault(world);
    await fresh.list();
    expect(decrypt).toHaveBeenCalledTimes(2);

    decrypt.mockClear();
    await vault.read(ids[500] ?? '');
    expect(decrypt).toHaveBeenCalledTimes(1);

    // A step used is the account, the log's entry, the manifest, and then the witness: the list is neither read nor written.
    const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
    decrypt.mockClear();
    await vault.useStep(ids[0] ?? '', 1);
    expect(decrypt).toHaveBeenCalledTimes(1);
    expect(encrypt).toHaveBeenCalledTimes(4);
  });
});

describe('a list of which a few entries are written apart', () => {
  it('shows every change at once, to a fresh start too, and seals the whole list once in so many', async () => {
    const { world, vault } = await makeVault();
    const ids: string[] = [];
    const seal = vi.spyOn(IDBObjectStore.prototype, 'put');
    const wholes = () => seal.mock.calls.filter(([, key]) => key === 'index').length;
    for (let at = 0; at < 70; at += 1) {
      ids.push((await vault.add(enrolment({ account: `one-${at}` }), [])).id);
      if (at % 9 === 0)
        await vault.edit(ids[at] ?? '', { issuer: '', account: `new-${at}`, tags: [], pinned: false });
      if (at % 7 === 0) await vault.remove(ids[Math.floor(at / 2)] ?? '');
    }
    expect(wholes()).toBeGreaterThan(0);
    expect(wholes()).toBeLessThan(5);
    const list = await vault.list();
    expect(list).toHaveLength(60);
    expect(await openVault(world).list()).toEqual(list);
    await vault.changeWays(password, { password: 'another password of tests' });
    expect(await vault.list()).toEqual(list);
    world.clock.now += 40 * day;
    await vault.unlock('another password of tests');
    expect(await vault.list()).toEqual(list);
    expect(await openVault(world).list()).toEqual(list);
  });
});
