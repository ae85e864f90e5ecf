import { describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { enrolment, makeVault, password } from './world.ts';

/** The middle and the 95th hundredth of times in ms. */
function spread(times: number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await task();
  return performance.now() - begin;
}

describe('a thousand accounts', () => {
  it('are listed by one decryption, and changed one by one', { timeout: 120_000 }, async () => {
    const { world, vault } = await makeVault();
    const accounts = Array.from({ length: 1000 }, (_, at) => ({
      enrolment: enrolment({ issuer: `Issuer ${at}`, account: `person-${at}@example.com` }),
      origins: [{ origin: `https://a${at}.example`, source: 'person' as const, at }],
    }));
    await vault.addMany(accounts.slice(0, 950));
    const adds: number[] = [];
    for (const { enrolment: added, origins } of accounts.slice(950)) {
      adds.push(await timed(() => vault.add(added, origins)));
    }
    const ids = (await vault.list()).map(({ id }) => id);
    expect(ids).toHaveLength(1000);

    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    const lists: number[] = [];
    for (let at = 0; at < 20; at++) lists.push(await timed(() => vault.list()));
    expect(decrypt).toHaveBeenCalledTimes(20);

    // A worker that was just started reads the manifest too, once.
    decrypt.mockClear();
    const fresh = openVault(world);
    lists.push(await timed(() => fresh.list()));
    expect(decrypt).toHaveBeenCalledTimes(2);

    decrypt.mockClear();
    await vault.read(ids[500] ?? '');
    expect(decrypt).toHaveBeenCalledTimes(1);

    const steps: number[] = [];
    for (const id of ids.slice(0, 50)) steps.push(await timed(() => vault.useStep(id, 1)));
    const unlocks: number[] = [];
    for (let at = 0; at < 5; at++) unlocks.push(await timed(() => vault.unlock(password)));

    const figures = {
      add: spread(adds),
      useStep: spread(steps),
      list: spread(lists),
      unlock: spread(unlocks),
    };
    console.info('1,000 accounts, ms in Node with an IndexedDB in memory:', JSON.stringify(figures));
    expect(figures.list.median).toBeLessThan(100);
    expect(figures.unlock.median).toBeLessThan(300);
  });
});
