import { expect, it } from 'vitest';
import type { Vault } from '../../lib/vault/vault.ts';
import { dump, restore } from '../unit/vault/rows.ts';
import { day, enrolment, makeVault, passDays, password, type TestWorld } from '../unit/vault/world.ts';

const issuers = async (vault: Vault) => (await vault.list()).map(({ issuer }) => issuer).sort();

/** Makes the newest snapshot one that opens for nobody, as a bad block of a disk would. */
async function tearNewest({ databaseName }: TestWorld): Promise<void> {
  const rows = await dump(databaseName);
  const [key, row] = rows.snapshots.at(-1) ?? [0, null];
  const torn = { ...(row as object), ciphertext: new Uint8Array(64) }; // only rows lie there
  await restore(databaseName, { ...rows, snapshots: [...rows.snapshots.slice(0, -1), [key, torn]] });
}

it('a snapshot can be gone back to when a later one opens no more, whatever is changed since', async () => {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment({ issuer: 'One' }), []);
  await vault.changeWays(password, { password });
  await vault.changeWays(password, { password });
  await tearNewest(world);
  // The torn one goes, of which the log tells.
  await vault.unlock(password);
  const points = await vault.snapshots();
  expect(points).toHaveLength(1);
  await vault.edit(id, { issuer: 'Changed' });
  await vault.undo(points[0]?.revision ?? 0);
  expect(await issuers(vault)).toEqual(['One']);
});

it('so can one that was taken while the clock was ahead, when a later one has grown old', async () => {
  const { world, vault } = await makeVault();
  world.clock.now += 60 * day;
  await vault.unlock(password);
  const { id } = await vault.add(enrolment({ issuer: 'One' }), []);
  await vault.changeWays(password, { password });
  world.clock.now -= 60 * day;
  await vault.unlock(password);
  await vault.changeWays(password, { password });
  await passDays(world, vault, 31);
  const points = await vault.snapshots();
  expect(points).toHaveLength(1);
  await vault.edit(id, { issuer: 'Changed' });
  await vault.undo(points[0]?.revision ?? 0);
  expect(await issuers(vault)).toEqual(['One']);
});
