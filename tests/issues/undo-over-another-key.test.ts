import { expect, it } from 'vitest';
import type { Vault } from '../../lib/vault/vault.ts';
import { enrolment, hotp, makeVault, password } from '../unit/vault/world.ts';

const otherKey = 'KRUGKIDROVUWG2ZAKRUGKIDROVUWG2ZA';

/** Takes an account's place by the file's, which has the same names and another key, and goes back. */
async function replacedAndUndone(vault: Vault, by: ReturnType<typeof enrolment>): Promise<void> {
  expect(await vault.compareImport([{ enrolment: by, origins: [] }])).toMatchObject([{ is: 'differs' }]);
  await vault.importAccounts([{ enrolment: by, origins: [] }], new Map([[0, 'file']]));
  const [point] = await vault.snapshots();
  await vault.undo(point?.revision ?? 0);
}

it('an undo gives an account by time no counter of the key that stood in its place: backups are still made of it', async () => {
  const { vault } = await makeVault();
  const { id } = await vault.add(enrolment(), []);
  await vault.useStep(id, 7);
  await replacedAndUndone(vault, { ...hotp(900), issuer: 'Example', secret: otherKey });
  expect((await vault.read(id)).otp).toMatchObject({ type: 'totp', counter: 0 });
  expect(await vault.makeBackup(password, null)).toHaveProperty('text');
});

it('nor to an account by counter: its own goes on where it was', async () => {
  const { vault } = await makeVault();
  const { id } = await vault.add(hotp(5), []);
  await replacedAndUndone(vault, { ...hotp(900), secret: otherKey });
  expect((await vault.read(id)).otp.counter).toBe(5);
  expect(await vault.advance(id)).toBe(5);
});

it('what no backup could be made of is never written', async () => {
  const { vault } = await makeVault();
  await expect(vault.add(enrolment({ counter: 900 }), [])).rejects.toMatchObject({ code: 'bad-request' });
  expect(await vault.list()).toEqual([]);
});
