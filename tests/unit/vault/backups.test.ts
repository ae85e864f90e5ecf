import { beforeEach, describe, expect, it } from 'vitest';
import type { Take } from '../../../lib/vault/restore-plan.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { dump } from './rows.ts';
import {
  codeIs,
  day,
  enrolment,
  hotp,
  makeVault,
  makeWorld,
  minute,
  password,
  start,
  type TestWorld,
} from './world.ts';

let world: TestWorld;
let vault: Vault;
let ids: string[];
const site = { origin: 'https://example.com', source: 'enrolled', at: start } as const;
const second = enrolment({ secret: 'KRUGKIDROVUWG2ZA', account: 'second' });

beforeEach(async () => {
  ({ world, vault } = await makeVault());
  const added = await vault.addMany([
    { enrolment: enrolment(), origins: [site] },
    { enrolment: second, origins: [] },
    { enrolment: hotp(7), origins: [] },
  ]);
  ids = added.map(({ id }) => id);
});

async function fileOf(from: Vault = vault, own: string | null = null): Promise<string> {
  const made = await from.makeBackup(password, own);
  if (made === 'wrong-password') throw new Error(made);
  return made.text;
}

async function recordsOf(from: Vault) {
  const list = await from.list();
  return Promise.all(list.map(({ id }) => from.read(id)));
}

const none: ReadonlyMap<string, Take> = new Map();

describe('a backup file', () => {
  it('brings every account back into no vault, whole', async () => {
    await vault.useStep(ids[0] ?? '', 59_000_000, site.origin);
    await vault.changeSite(site.origin, (one) => ({ ...one, withoutClick: [ids[0] ?? ''] }));
    const before = await recordsOf(vault);
    const file = await fileOf();
    const fresh = openVault(makeWorld());
    expect(await fresh.replaceByBackup(file, password, password)).toEqual({ added: 3, changed: 0 });
    expect(await recordsOf(fresh)).toEqual(before);
    expect(await fresh.sites()).toEqual(await vault.sites());
    await fresh.lock('manual');
    expect(await fresh.unlock(password)).toBe('unlocked');
    expect((await fresh.activity()).map(({ act }) => act)).toContain('backup-restored');
  });

  it('opens by its own password alone where it has one', async () => {
    const file = await fileOf(vault, 'a password of the file');
    expect(await vault.compareBackup(file, password)).toBe('wrong-password');
    expect(await vault.compareBackup(file, 'a password of the file')).toMatchObject({ madeAt: start });
  });

  it('opens by the recovery key that the vault had', async () => {
    const key = vault.drawRecoveryKey();
    await vault.changeWays(password, { recovery: key });
    const file = await fileOf();
    await vault.changeWays(password, { recovery: null });
    expect(await vault.compareBackup(file, key)).toMatchObject({ madeAt: start });
    expect(await vault.compareBackup(file, vault.drawRecoveryKey())).toBe('wrong-password');
  });

  it('is made by nobody who cannot give the password, nor without one of its own where there is none', async () => {
    expect(await vault.makeBackup('another', null)).toBe('wrong-password');
    await vault.lock('manual');
    await expect(vault.makeBackup(password, null)).rejects.toEqual(codeIs('vault-locked'));
    const open = await makeVault(null);
    await expect(open.vault.makeBackup('', null)).rejects.toEqual(codeIs('bad-request'));
    expect(await open.vault.makeBackup('', 'a password of the file')).toMatchObject({ count: 0 });
  });

  it('is known as checked once it was opened again, and not before', async () => {
    const older = await fileOf();
    world.clock.now += minute;
    const file = await fileOf();
    expect(await vault.backups()).toMatchObject({
      made: { at: start + minute, count: 3 },
      checked: null,
      accounts: 3,
    });
    expect(await vault.checkBackup(older, password)).toBe('another');
    expect(await vault.checkBackup(file, 'another')).toBe('wrong-password');
    await expect(vault.checkBackup(file.slice(0, -9), password)).rejects.toEqual(codeIs('backup-damaged'));
    expect(await vault.backups()).toMatchObject({ checked: null });
    world.clock.now += minute;
    expect(await vault.checkBackup(file, password)).toBe('checked');
    expect(await vault.backups()).toMatchObject({
      checked: { at: start + minute, checkedAt: start + 2 * minute },
    });
  });
});

describe('a backup file and a vault that has changed since', () => {
  it('counts what is new, the same and different, and takes what was chosen', async () => {
    const file = await fileOf();
    const other = openVault(makeWorld());
    await other.create(password);
    // One that makes the same codes under another name, one of its own; two of the file's are new.
    const [mine] = await other.addMany([
      { enrolment: enrolment({ account: 'renamed' }), origins: [] },
      { enrolment: enrolment({ secret: 'GEZDGNBVGY3TQOJQ', account: 'own' }), origins: [] },
    ]);
    const compared = await other.compareBackup(file, password);
    if (compared === 'wrong-password') throw new Error(compared);
    expect(compared.standings.map(({ mine: own, differences }) => [own?.id ?? null, differences])).toEqual(
      [...ids].sort().map((id) => (id === ids[0] ? [mine?.id, ['name', 'sites']] : [null, []])),
    );
    const both = new Map<string, Take>([[ids[0] ?? '', 'both']]);
    expect(await other.restoreBackup(file, password, both)).toEqual({ added: 3, changed: 0 });
    expect((await other.list()).map(({ account }) => account).sort()).toEqual(
      ['own', 'renamed', 'second', 'someone@example.com', 'someone@example.com'].sort(),
    );
    // The same file again finds nothing new, and writes nothing.
    const before = await dump(world.databaseName);
    expect(await vault.restoreBackup(file, password, none)).toEqual({ added: 0, changed: 0 });
    expect(await dump(world.databaseName)).toEqual(before);
  });

  it('takes the file where that was chosen, and mine where nothing was', async () => {
    const file = await fileOf();
    await vault.bind(ids[1] ?? '', site);
    expect(await vault.restoreBackup(file, password, none)).toEqual({ added: 0, changed: 0 });
    expect((await vault.read(ids[1] ?? '')).origins).toEqual([site]);
    const take = new Map<string, Take>([[ids[1] ?? '', 'file']]);
    expect(await vault.restoreBackup(file, password, take)).toEqual({ added: 0, changed: 1 });
    expect((await vault.read(ids[1] ?? '')).origins).toEqual([]);
    const [undo] = await vault.snapshots();
    await vault.undo(undo?.revision ?? 0);
    expect((await vault.read(ids[1] ?? '')).origins).toEqual([site]);
  });

  it('never takes a used code back, whichever account is taken', async () => {
    await vault.useStep(ids[0] ?? '', 59_000_000, site.origin);
    const file = await fileOf();
    await vault.useStep(ids[0] ?? '', 59_000_001, site.origin);
    await vault.advance(ids[2] ?? '');
    await vault.bind(ids[0] ?? '', { ...site, origin: 'https://other.example' });
    for (const take of ['mine', 'file', 'both'] as const) {
      await vault.restoreBackup(file, password, new Map([[ids[0] ?? '', take]]));
    }
    for (const record of await recordsOf(vault)) {
      if (record.otp.type === 'hotp') expect(record.otp.counter).toBe(8);
      else if (record.otp.secret === enrolment().secret)
        expect(record.usedSteps).toEqual([59_000_000, 59_000_001]);
    }
  });

  it('brings back what was deleted', async () => {
    const file = await fileOf();
    await vault.remove(ids[1] ?? '');
    world.clock.now += 40 * day;
    await vault.lock('manual');
    await vault.unlock(password);
    expect(await vault.restoreBackup(file, password, none)).toEqual({ added: 1, changed: 0 });
    expect(await vault.read(ids[1] ?? '')).toMatchObject({ account: 'second', deletedAt: null });
  });

  it('changes nothing where it is refused', async () => {
    const file = await fileOf();
    const before = await dump(world.databaseName);
    const refused = [
      () => vault.restoreBackup(file.replace('"madeAt":', '"madeAt":1'), password, none),
      () => vault.replaceByBackup(file.slice(0, 900), password, password),
      () => vault.compareBackup('{}', password),
    ];
    for (const attempt of refused) await expect(attempt()).rejects.toThrow(/^backup-/);
    expect(await vault.restoreBackup(file, 'another', none)).toBe('wrong-password');
    expect(await vault.replaceByBackup(file, 'another', password)).toBe('wrong-password');
    expect(await dump(world.databaseName)).toEqual(before);
  });
});
