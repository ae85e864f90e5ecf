import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../lib/vault/schema.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { makeGolden, readGolden, writeGolden } from '../../vectors/make-golden.ts';
import { restore } from './rows.ts';
import { codeIs, enrolment, makeWorld } from './world.ts';

const fileOf = (schema: number) => new URL(`../../vectors/golden-vault-${schema}.json`, import.meta.url);
const schemas = Array.from({ length: schemaVersion }, (_, at) => at + 1);

if (process.env['WRITE_GOLDEN'] === '1' && !existsSync(fileOf(schemaVersion))) {
  writeFileSync(fileOf(schemaVersion), writeGolden(await makeGolden(schemaVersion)));
}

describe.each(schemas)('the golden vault of schema %i', (schema) => {
  const golden = readGolden(readFileSync(fileOf(schema), 'utf8'));

  /** The vault on a disk of its own, locked, as after an update of the extension. */
  async function placed() {
    const world = makeWorld({ clock: { now: golden.at } });
    const vault = openVault({ ...world, now: () => golden.at });
    await vault.status();
    await restore(world.databaseName, golden.stores);
    return vault;
  }

  it('opens with its password and holds all that it held', async () => {
    const vault = await placed();
    expect(await vault.status()).toMatchObject({ state: 'locked', protection: 'password' });
    expect(await vault.unlock(`${golden.password}.`)).toBe('wrong-password');
    expect(await vault.unlock(golden.password)).toBe('unlocked');
    expect(await vault.list()).toEqual(golden.list);
    for (const record of golden.records) expect(await vault.read(record.id)).toEqual(record);
    // What was there before second copies were made gets its first one.
    const [added, ...before] = (await vault.activity()).reverse();
    expect(before.reverse()).toEqual(golden.activity);
    expect(added?.act).toBe('copy-renewed');
    await expect(vault.read(golden.deleted)).rejects.toEqual(codeIs('account-unknown'));
    expect(golden.records.length).toBeGreaterThanOrEqual(5);
  });

  it('goes on being used', async () => {
    const vault = await placed();
    await vault.unlock(golden.password);
    const used = golden.records.find(({ usedSteps }) => usedSteps.length > 0);
    const counter = golden.records.find(({ otp }) => otp.type === 'hotp');
    expect(await vault.useStep(used?.id ?? '', used?.usedSteps[0] ?? 0)).toBe('used-already');
    expect(await vault.advance(counter?.id ?? '')).toBe(counter?.otp.counter);
    await vault.restore(golden.deleted);
    const { id } = await vault.add(enrolment(), []);
    expect((await vault.list()).map((one) => one.id)).toEqual([
      ...golden.list.map((one) => one.id),
      golden.deleted,
      id,
    ]);
    const [known] = await vault.known([golden.records[0]?.otp ?? enrolment()]);
    expect(known?.same).toBe(golden.records[0]?.id);
  });
});
