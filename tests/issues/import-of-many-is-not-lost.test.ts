import { expect, it } from 'vitest';
import { encodeBase32 } from '../../lib/core/base32.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { enrolment, makeVault, password, settled } from '../unit/vault/world.ts';

const many = 1_200;

it('a second copy that was made right after an import of many brings all of them back', async () => {
  const { world, vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'First' }), []);
  await vault.importAccounts(
    Array.from({ length: many }, (_, at) => ({
      enrolment: enrolment({
        issuer: `Imported ${at}`,
        secret: encodeBase32(new Uint8Array(20).fill(at % 250)),
      }),
      origins: [],
    })),
    new Map(),
  );
  const before = await vault.activity();
  await settled(world);
  const after = openVault({ ...world, databaseName: `${world.databaseName}-emptied` });
  expect(await after.rescue(password)).toBe('restored');
  expect(await after.list()).toHaveLength(many + 1);
  expect(await after.activity()).toEqual(before);
});
