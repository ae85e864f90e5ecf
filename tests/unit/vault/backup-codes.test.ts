import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codesLeft } from '../../../lib/core/backup-codes.ts';
import { setInForce } from '../../../lib/vault/backup-codes.ts';
import type { BackupCodeSet } from '../../../lib/vault/schema.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { openHkvault } from '../../second-reader/open-hkvault.mjs';
import { bytesOf, dump, rowOf } from './rows.ts';
import {
  codeIs,
  day,
  enrolment,
  makeVault,
  makeWorld,
  passDays,
  password,
  start,
  type TestWorld,
} from './world.ts';

const site = 'https://example.com';
const codes = ['AB12-CD34', 'EF56-GH78', 'JK90-LM12', 'NP34-QR56', 'ST78-UV90'];
const page = { codes, source: 'page', origin: site, passphrase: null } as const;
const anew = { ...page, codes: codes.map((code) => `${code}9`) };
const apart = 'another passphrase';

let world: TestWorld;
let vault: Vault;
let id: string;

beforeEach(async () => {
  ({ world, vault } = await makeVault());
  ({ id } = await vault.add(enrolment(), [{ origin: site, source: 'enrolled', at: start }]));
});

async function inForce(from: Vault = vault, account = id): Promise<BackupCodeSet> {
  const record = await from.backupCodes(account);
  const set = record && setInForce(record);
  if (!set) throw new Error('no set in force');
  return set;
}

function mark(set: BackupCodeSet, place: number, is: 'used' | 'tried' = 'tried', from: Vault = vault) {
  const to = { is, at: world.clock.now, origin: site };
  return from.markBackupCode(id, { set: set.id, place, from: ['unused'], to });
}

async function fileOf(from: Vault): Promise<string> {
  const made = await from.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  return made.text;
}

describe('a set', () => {
  it('is kept as printed, sealed, and named by its account', async () => {
    expect(await vault.backupCodes(id)).toBeNull();
    await vault.keepBackupCodes(id, page);
    expect(await inForce()).toMatchObject({ codes, source: 'page', origin: site, keptAt: start });
    const [summary] = await vault.list();
    expect(summary?.backupCodes).toBe((await vault.backupCodes(id))?.id);
    expect((await vault.allBackupCodes()).map(({ account }) => account)).toEqual([id]);
    const rows = bytesOf(await dump(world.databaseName));
    for (const code of codes) expect(rows.includes(code)).toBe(false);
    expect(JSON.stringify([...world.area.kept])).not.toContain(codes[0]);
  });

  it('becomes an old one when another takes its place, and is gone after 30 days', async () => {
    await vault.keepBackupCodes(id, page);
    world.clock.now += day;
    await vault.unlock(password);
    await vault.keepBackupCodes(id, anew);
    expect((await vault.backupCodes(id))?.sets.map((set) => [set.codes, set.replacedAt])).toEqual([
      [anew.codes, null],
      [codes, start + day],
    ]);
    // Whoever keeps no other codes loses the old ones all the same: their page says that they go.
    await passDays(world, vault, 31);
    expect((await vault.backupCodes(id))?.sets.map((set) => set.codes)).toEqual([anew.codes]);
    await vault.keepBackupCodes(id, page);
    expect((await vault.backupCodes(id))?.sets.map((set) => set.codes)).toEqual([codes, anew.codes]);
  });

  it('that is removed stays for a while as an old one', async () => {
    await vault.keepBackupCodes(id, page);
    await vault.removeBackupCodes(id);
    await vault.removeBackupCodes(id);
    expect((await vault.backupCodes(id))?.sets.map(({ replacedAt }) => replacedAt)).toEqual([start]);
    expect(await vault.openBackupCodes(id, '')).toBeNull();
    const acts = (await vault.activity()).map(({ act }) => act);
    expect(acts.filter((act) => act.startsWith('backup-code'))).toEqual([
      'backup-codes-kept',
      'backup-codes-removed',
    ]);
  });

  it('is for an account that is there', async () => {
    await expect(vault.keepBackupCodes('nobody', page)).rejects.toThrow(codeIs('account-unknown'));
    await vault.remove(id);
    await expect(vault.backupCodes(id)).rejects.toThrow(codeIs('account-unknown'));
    expect(await vault.allBackupCodes()).toEqual([]);
  });
});

describe('a code', () => {
  it('is taken once: of many that take it at the same time one gets it', async () => {
    await vault.keepBackupCodes(id, page);
    const set = await inForce();
    const other = openVault(world);
    const answers = await Promise.all([vault, other, vault, other].map((one) => mark(set, 2, 'tried', one)));
    expect(answers.sort()).toEqual(['marked', 'moved', 'moved', 'moved']);
    expect(codesLeft((await inForce()).marks)).toBe(4);
  });

  it('is not taken of a set that is not in force, nor from a place that is none', async () => {
    await vault.keepBackupCodes(id, page);
    const old = await inForce();
    expect(await mark(old, 5)).toBe('moved');
    await vault.keepBackupCodes(id, anew);
    expect(await mark(old, 0)).toBe('moved');
    expect(codesLeft((await inForce()).marks)).toBe(5);
  });

  it('stays used when accounts are put back as they were', async () => {
    await vault.keepBackupCodes(id, page);
    await vault.addMany([
      { enrolment: enrolment({ secret: 'KRUGKIDROVUWG2ZA' }), origins: [] },
      { enrolment: enrolment({ secret: 'KRUGKIDROVUWG2ZB' }), origins: [] },
    ]);
    await mark(await inForce(), 0, 'used');
    const [before] = await vault.snapshots();
    await vault.undo(before?.revision ?? 0);
    expect((await inForce()).marks[0]).toMatchObject({ is: 'used' });
    expect(await vault.list()).toHaveLength(1);
  });

  it('kept after a snapshot is not lost by going back to it', async () => {
    const second = await vault.add(enrolment({ secret: 'KRUGKIDROVUWG2ZA' }), []);
    await vault.remove(second.id);
    await vault.keepBackupCodes(id, page);
    await vault.bind(id, { origin: 'https://other.example', source: 'person', at: start });
    const [before] = await vault.snapshots();
    await vault.undo(before?.revision ?? 0);
    expect((await vault.read(id)).origins).toHaveLength(1);
    expect((await inForce()).codes).toEqual(codes);
  });
});

describe('a passphrase of their own', () => {
  it('opens them, and the vault alone does not', async () => {
    await vault.keepBackupCodes(id, { ...page, passphrase: apart });
    expect((await inForce()).codes).not.toEqual(codes);
    expect(await vault.openBackupCodes(id, password)).toBe('wrong-password');
    expect(await vault.openBackupCodes(id, '')).toBe('wrong-password');
    expect(await vault.openBackupCodes(id, apart)).toEqual(codes);
    expect(codesLeft((await inForce()).marks)).toBe(5);
  });

  it('can be set, changed and taken away, by who knows it', async () => {
    await vault.keepBackupCodes(id, page);
    expect(await vault.sealBackupCodes(id, '', apart)).toBe('changed');
    await mark(await inForce(), 1);
    expect(await vault.sealBackupCodes(id, 'wrong', null)).toBe('wrong-password');
    expect(await vault.sealBackupCodes(id, apart, 'a third passphrase')).toBe('changed');
    expect(await vault.openBackupCodes(id, apart)).toBe('wrong-password');
    expect(await vault.sealBackupCodes(id, 'a third passphrase', null)).toBe('changed');
    expect((await inForce()).codes).toEqual(codes);
    expect((await inForce()).marks[1]).toMatchObject({ is: 'tried' });
  });
});

describe('codes go wherever the vault goes', () => {
  it('another password: they open under the new key alone', async () => {
    await vault.keepBackupCodes(id, { ...page, passphrase: apart });
    await vault.changeWays(password, { password: 'a password that is new' });
    expect(await vault.openBackupCodes(id, apart)).toEqual(codes);
    await vault.lock('manual');
    await vault.unlock('a password that is new');
    expect(await vault.openBackupCodes(id, apart)).toEqual(codes);
  });

  it('the second copy brings them back', async () => {
    await vault.keepBackupCodes(id, page);
    await mark(await inForce(), 3, 'used');
    const revision = rowOf(await dump(world.databaseName), 'manifest').revision;
    const witness = () => world.area.kept.get('vault.witness');
    await vi.waitFor(() => expect(witness()).toMatchObject({ row: { revision } }));
    const fresh = openVault({
      ...world,
      databaseName: `${world.databaseName}-again`,
      session: makeWorld().session,
    });
    expect((await fresh.status()).state).toBe('wiped');
    expect(await fresh.rescue(password)).toBe('restored');
    expect((await inForce(fresh)).marks[3]).toMatchObject({ is: 'used' });
  });

  it('a backup file brings them into no vault, and the second reader reads them', async () => {
    await vault.keepBackupCodes(id, page);
    await mark(await inForce(), 0, 'used');
    const file = await fileOf(vault);
    const fresh = openVault(makeWorld());
    await fresh.replaceByBackup(file, password, password);
    expect(await inForce(fresh)).toEqual(await inForce());
    const { verdict, records } = await openHkvault(file, password);
    expect(verdict).toBe('opens');
    expect(records).toContainEqual(await vault.backupCodes(id));
  });

  it('and into the open vault: what was used in either is used, and no set is lost', async () => {
    await vault.keepBackupCodes(id, page);
    await mark(await inForce(), 0, 'used');
    const file = await fileOf(vault);
    await mark(await inForce(), 1, 'used');
    await vault.keepBackupCodes(id, anew);
    await vault.restoreBackup(file, password, new Map());
    const sets = (await vault.backupCodes(id))?.sets ?? [];
    expect(sets.map((set) => [set.codes, codesLeft(set.marks)])).toEqual([
      [anew.codes, 5],
      [codes, 3],
    ]);
    const other = await makeVault();
    const known = await other.vault.add(enrolment(), []);
    await other.vault.restoreBackup(file, password, new Map());
    expect(codesLeft((await inForce(other.vault, known.id)).marks)).toBe(4);
  });

  it('beside an account that is kept as its own: each has its codes', async () => {
    await vault.keepBackupCodes(id, page);
    const file = await fileOf(vault);
    await vault.keepBackupCodes(id, anew);
    await vault.bind(id, { origin: 'https://other.example', source: 'person', at: start });
    await vault.restoreBackup(file, password, new Map([[id, 'both']]));
    const list = await vault.list();
    const copy = list.find((one) => one.id !== id)?.id ?? '';
    expect((await inForce()).codes).toEqual(anew.codes);
    expect((await inForce(vault, copy)).codes).toEqual(codes);
    expect(new Set(list.map(({ backupCodes }) => backupCodes)).size).toBe(2);
  });

  it('an account that is purged takes them with it', async () => {
    await vault.keepBackupCodes(id, page);
    const recordId = (await vault.backupCodes(id))?.id;
    await vault.remove(id);
    await passDays(world, vault, 31);
    const rows = await dump(world.databaseName);
    expect(rows.records.map(([key]) => key)).not.toContain(recordId);
  });
});
