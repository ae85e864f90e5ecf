import { describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { enrolment, makeVault } from './world.ts';

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

    // A step used is the account, the log's entry and the manifest: the list is neither read nor written.
    const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
    decrypt.mockClear();
    await vault.useStep(ids[0] ?? '', 1);
    expect(decrypt).toHaveBeenCalledTimes(1);
    expect(encrypt).toHaveBeenCalledTimes(3);
  });
});
