import { expect, it } from 'vitest';
import { tear } from '../unit/vault/rows.ts';
import { codeIs, enrolment, makeVault, noValues, password } from '../unit/vault/world.ts';

// An account that does not open was said to be busy: to try again, as one was told, would never have helped.
it('an account that does not open and is moved is said to be damaged', async () => {
  const { world, vault } = await makeVault(password, { area: noValues() });
  const { id } = await vault.add(enrolment(), []);
  const other = await vault.add(enrolment({ issuer: 'Other', secret: 'MFRGGZDFMFRGGZDF' }), []);
  await tear(world.databaseName, id);
  await expect(vault.move(id, null)).rejects.toEqual(codeIs('vault-damaged'));
  await vault.move(other.id, id);
  expect((await vault.list()).map((one) => one.id)).toEqual([other.id, id]);
});
