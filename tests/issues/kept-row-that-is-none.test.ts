import { expect, it } from 'vitest';
import { dump, restore } from '../unit/vault/rows.ts';
import { codeIs, enrolment, makeVault } from '../unit/vault/world.ts';

it('a row kept for one snapshot that is no row any more keeps nobody from going back to another', async () => {
  const { world, vault } = await makeVault();
  const one = await vault.add(enrolment({ issuer: 'One' }), []);
  const two = await vault.add(enrolment({ issuer: 'Two', secret: 'KRUGKIDROVUWG2ZA' }), []);
  await vault.remove(one.id);
  await vault.remove(two.id);
  const rows = await dump(world.databaseName);
  const harmed = rows.kept.map(([key, row]): [IDBValidKey, unknown] => [
    key,
    Array.isArray(key) && key[0] === one.id ? { ...(row as object), nonce: 'torn' } : row, // only rows lie there
  ]);
  await restore(world.databaseName, { ...rows, kept: harmed });
  const [ofTwo, ofOne] = await vault.snapshots();
  await expect(vault.undo(ofOne?.revision ?? 0)).rejects.toEqual(codeIs('undo-unknown'));
  await vault.undo(ofTwo?.revision ?? 0);
  expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['Two']);
});
