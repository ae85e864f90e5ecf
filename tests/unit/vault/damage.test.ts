import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { DamagedPart } from '../../../lib/core/health.ts';
import { backupsId } from '../../../lib/vault/backups.ts';
import { ledgerNames } from '../../../lib/vault/ledgers.ts';
import { sitesId } from '../../../lib/vault/sites.ts';
import { openVault, type Vault } from '../../../lib/vault/vault.ts';
import { dump, restore, rowOf } from './rows.ts';
import { codeIs, enrolment, makeVault, noValues, password, settled, type TestWorld } from './world.ts';

vi.mock('hash-wasm', async (original) =>
  (await import('./remembered-kdf.ts')).rememberedKdf(await original<typeof import('hash-wasm')>()),
);

const other = 'another password';
const site = 'https://a.example';
const codes = { codes: ['abcd-1234'], source: 'page', origin: null, passphrase: null } as const;

/** A vault of two accounts in which every part was begun. */
async function fullVault(changes: Partial<TestWorld> = {}) {
  const { world, vault } = await makeVault(password, changes);
  const one = await vault.add(enrolment({ issuer: 'One' }), []);
  const two = await vault.add(enrolment({ issuer: 'Two', secret: 'KRUGKIDROVUWG2ZA' }), []);
  await vault.keepBackupCodes(one.id, codes);
  await vault.changeSite(site, (before) => ({ ...before, chosen: [{ username: '', accountId: one.id }] }));
  await vault.makeBackup(password, null);
  await vault.changeLedger('trusted', ({ devices }) => ({
    devices,
    lists: [{ origin: site, path: '/', username: '', devices: [], readAt: 0 }],
  }));
  await vault.changeLedger('uses', () => ({ accounts: [{ id: one.id, count: 1, last: 1 }] }));
  await vault.changeLedger('recoveries', () => ({
    open: [{ origin: site, username: '', path: '/', dueAt: 1, seenAt: 1, startedBy: 'person' }],
  }));
  await vault.changeLedger('teams', ({ readings }) => ({
    readings,
    rules: [{ origin: site, required: true, graceDays: 7, readAt: 1 }],
  }));
  await vault.changeLedger('deadlines', () => ({
    own: [{ origin: site, username: '', at: 1, daysLeft: null, lockedOut: false, setUp: null, seenAt: 1 }],
  }));
  await vault.changeLedger('sync', () => ({ joined: null, endedAt: 1 }));
  await vault.changeLedger('ownSite', () => ({ origin: site }));
  const gone = await vault.add(enrolment({ issuer: 'Gone', secret: 'MFRGGZDF' }), []);
  await vault.remove(gone.id);
  return { world, vault, ids: [one.id, two.id] as const };
}

type Part = DamagedPart | 'snapshots';
type Place = { store: 'records' | 'log' | 'snapshots'; key: IDBValidKey };

/** Where a part lies. */
async function placeOf(world: TestWorld, part: Part, id: string): Promise<Place> {
  const rows = await dump(world.databaseName);
  if (part === 'log') return { store: 'log', key: 2 };
  if (part === 'snapshots') return { store: 'snapshots', key: rows.snapshots[0]?.[0] ?? 0 };
  if (part !== 'backup-codes') return { store: 'records', key: part };
  const summary = (await openVault(world).list()).find((one) => one.id === id);
  const key = rows.records.map(([one]) => one).find((one) => one === summary?.backupCodes);
  return { store: 'records', key: key ?? '' };
}

/** As placeOf, for a vault that is locked, and stays so. */
async function placeInLocked(world: TestWorld, part: Part, id: string): Promise<Place> {
  const vault = openVault(world);
  await vault.unlock(password);
  const place = await placeOf(world, part, id);
  await vault.lock('manual');
  return place;
}

const harms = {
  flipped: (row: ReturnType<typeof rowOf>) => {
    const ciphertext = new Uint8Array(row.ciphertext);
    ciphertext[9] = (ciphertext[9] ?? 0) ^ 1;
    return { ...row, ciphertext };
  },
  gone: () => null,
  'of a newer schema': (row: ReturnType<typeof rowOf>) => ({ ...row, schema: row.schema + 1 }),
  'no row at all': ({ id, revision }: ReturnType<typeof rowOf>) => ({ id, revision }),
} as const;

async function harm(world: TestWorld, { store, key }: Place, how: keyof typeof harms): Promise<void> {
  const rows = await dump(world.databaseName);
  const value = harms[how](rowOf(rows, store, key));
  const left = rows[store].filter(([one]) => one !== key);
  await restore(world.databaseName, { ...rows, [store]: value ? [...left, [key, value]] : left });
}

const parts: readonly Part[] = ['log', 'backup-codes', 'snapshots', sitesId, backupsId, ...ledgerNames];
const kinds = Object.keys(harms) as (keyof typeof harms)[];
/** Each part is harmed in one way; with LONG=1 in all. */
const every = parts.flatMap((part, at) =>
  kinds
    .filter((_, place) => process.env['LONG'] !== undefined || place === at % kinds.length)
    .map((how) => [part, how] as const),
);

async function usable(vault: Vault, [one, two]: readonly [string, string]): Promise<void> {
  expect(await vault.unlock(password)).toBe('unlocked');
  expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['One', 'Two']);
  expect((await vault.glance((all) => all.map(({ id }) => id))).list?.first).toHaveLength(2);
  expect(await vault.readSome([one, two])).toHaveLength(2);
  expect(await vault.readAll()).toHaveLength(2);
  expect(await vault.useStep(one, 5, site)).toBe('taken');
  await vault.bind(two, { origin: site, source: 'person', at: 1 });
  expect((await vault.site(site)).origin).toBe(site);
  await vault.sites();
  await vault.backups();
  await vault.snapshots();
  await vault.allBackupCodes();
}

describe('a part that is damaged in both copies', () => {
  it.each(every)(
    '%s, %s: all else works, it is told, and another password begins it anew',
    async (part, how) => {
      const { world, vault, ids } = await fullVault({ area: noValues() });
      await vault.lock('manual');
      await harm(world, await placeInLocked(world, part, ids[0]), how);
      await usable(vault, ids);
      // A snapshot is of no use to anybody then: it goes, and the log says so.
      const told = part === 'snapshots' ? [] : [part];
      expect((await vault.survey()).damage).toEqual({ accounts: [], parts: told });
      if (part === 'snapshots' && how !== 'gone')
        expect((await vault.activity()).map(({ act }) => act)).toContain('parts-lost');
      const made = await vault.makeBackup(password, null);
      if (made === 'wrong-password') throw new Error('the password is right');
      expect([made.count, made.missing]).toEqual([2, part === 'backup-codes' ? 1 : 0]);
      expect(await vault.checkBackup(made.text, password)).toBe('checked');
      // It can be written again.
      await vault.changeSite(site, (before) => ({ ...before, skewAllowed: 7 }));
      await vault.changeLedger('uses', () => ({ accounts: [] }));
      if (part === 'backup-codes') await vault.keepBackupCodes(ids[0], codes);
      expect(await vault.changeWays(password, { password: other })).toBe('changed');
      expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });
      const acts = (await vault.activity()).map(({ act }) => act);
      expect(acts.includes('log-renewed')).toBe(part === 'log');
      expect(acts.at(part === 'log' ? 0 : -1)).not.toBeUndefined();
      await vault.add(enrolment({ issuer: 'New', secret: 'NBSWY3DP' }), []);
      expect((await vault.activity()).at(-1)?.act).toBe('account-added');
    },
  );
});

describe('a part that is damaged in the database alone', () => {
  const kept = every.filter(([part]) => part !== 'snapshots');
  it.each(kept)('%s, %s: is read by the second copy and put back', async (part, how) => {
    const { world, vault, ids } = await fullVault();
    await settled(world);
    const before = await vault.activity();
    await vault.lock('manual');
    await harm(world, await placeInLocked(world, part, ids[0]), how);
    const later = openVault(world);
    await usable(later, ids);
    expect((await later.survey()).damage).toEqual({ accounts: [], parts: [] });
    const acts = await later.activity();
    expect(acts.slice(0, before.length)).toEqual(before);
    expect(acts.map(({ act }) => act)).toContain('rows-mended');
    expect((await later.backupCodes(ids[0]))?.sets).toHaveLength(1);
  });
});

describe('an account that is damaged', () => {
  it('in the database alone is read by the second copy and put back', async () => {
    const { world, vault, ids } = await fullVault();
    await settled(world);
    const before = await vault.read(ids[0]);
    await harm(world, { store: 'records', key: ids[0] }, 'flipped');
    expect(await vault.read(ids[0])).toEqual(before);
    // The second copy goes; the database is whole again by itself.
    for (const name of world.area.kept.keys()) world.area.kept.delete(name);
    expect(await openVault(world).read(ids[0])).toEqual(before);
  });

  it('in both copies takes nothing but itself, is named, and can be deleted or brought back', async () => {
    const { world, vault, ids } = await fullVault({ area: noValues() });
    const whole = await vault.makeBackup(password, null);
    if (whole === 'wrong-password') throw new Error('the password is right');
    await harm(world, { store: 'records', key: ids[0] }, 'flipped');
    expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['One', 'Two']);
    expect((await vault.readSome([...ids])).map(({ issuer }) => issuer)).toEqual(['Two']);
    expect((await vault.glance((all) => all.map(({ id }) => id))).list?.first).toHaveLength(1);
    await expect(vault.read(ids[0])).rejects.toEqual(codeIs('vault-damaged'));
    await expect(vault.useStep(ids[0], 1)).rejects.toEqual(codeIs('vault-damaged'));
    expect((await vault.survey()).damage).toEqual({ accounts: [ids[0]], parts: [] });
    const made = await vault.makeBackup(password, null);
    expect(made).toMatchObject({ count: 1, missing: 1 });
    await expect(vault.changeWays(password, { password: other })).rejects.toEqual(codeIs('vault-damaged'));

    expect(await vault.restoreBackup(whole.text, password, new Map())).toEqual({ added: 1, changed: 0 });
    expect((await vault.read(ids[0])).issuer).toBe('One');
    expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });

    await harm(world, { store: 'records', key: ids[1] }, 'flipped');
    await vault.remove(ids[1]);
    expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['One']);
    expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });
    expect(await vault.changeWays(password, { password: other })).toBe('changed');
  });

  it('comes back by going back to when it was whole', async () => {
    const { world, vault, ids } = await fullVault({ area: noValues() });
    await vault.addMany([0, 1].map(() => ({ enrolment: enrolment({ secret: 'NBSWY3DP' }), origins: [] })));
    const { revision } = (await vault.snapshots())[0] ?? { revision: 0 };
    await vault.edit(ids[0], { issuer: 'Changed', account: '', tags: [], pinned: false });
    await harm(world, { store: 'records', key: ids[0] }, 'flipped');
    await vault.undo(revision);
    expect(['One', 'Changed']).toContain((await vault.readAll())[0]?.issuer);
  });
});

describe('a second copy that cannot be read', () => {
  it.each(['vault.mirror', 'vault.mirror.base', 'vault.witness'])(
    '%s: is made anew at the next unlocking',
    async (name) => {
      const { world, vault, ids } = await fullVault();
      await settled(world);
      world.area.kept.set(name, 'nonsense');
      await vault.lock('manual');
      const later = openVault(world);
      await usable(later, ids);
      await settled(world);
      const db = await openDB(world.databaseName);
      for (const store of ['header', 'manifest', 'index', 'records', 'log'] as const) await db.clear(store);
      db.close();
      const last = openVault(world);
      expect(await last.rescue(password)).toBe('restored');
      expect(await last.readAll()).toHaveLength(2);
    },
  );

  it('while changes go on is made anew, and does not grow for ever', async () => {
    const { world, vault } = await fullVault();
    await settled(world);
    world.area.kept.set('vault.mirror.base', 'nonsense');
    for (let at = 0; at < 80; at++) await vault.note([{ act: 'unlocked', record: null }]);
    await settled(world);
    await vi.waitFor(() => expect(world.area.kept.get('vault.mirror.base')).not.toBe('nonsense'), 5_000);
    expect(vault.copyProblem()).toBeNull();
    await restore(world.databaseName, {});
    expect(await openVault(world).rescue(password)).toBe('restored');
  });

  it('as a whole gives back what can be read of it', async () => {
    const { world, vault, ids } = await fullVault();
    await settled(world);
    await vault.lock('manual');
    for (const [name, value] of world.area.kept) {
      // One bit of the second account, wherever it lies.
      const text = JSON.stringify(value).replace(
        new RegExp(`("id":"${ids[1]}","schema":1,"revision":\\d+,"nonce":\\{"base64":")(.)`, 'g'),
        (_all, before: string, first: string) => `${before}${first === 'A' ? 'B' : 'A'}`,
      );
      world.area.kept.set(name, JSON.parse(text));
    }
    const sealed = await vault.sealedCopy();
    await restore(world.databaseName, {});
    const later = openVault(world);
    expect((await later.status()).state).toBe('wiped');
    expect(await later.rescue(password)).toBe('restored');
    expect((await later.list()).map(({ issuer }) => issuer)).toEqual(['One', 'Two']);
    expect((await later.readAll()).map(({ issuer }) => issuer)).toEqual(['One']);
    expect((await later.survey()).damage.accounts).toEqual([ids[1]]);
    expect(sealed.opensAlone).toBe(false);
  });

  it('put aside from a damaged vault gives back what can be read of it', async () => {
    const { world, vault, ids } = await fullVault({ area: noValues() });
    await harm(world, { store: 'records', key: ids[1] }, 'flipped');
    const { sealed } = await vault.sealedCopy();
    const { vault: empty } = await makeVault(other);
    const compared = await empty.compareBackup(sealed, password);
    expect(compared).toMatchObject({ missing: 1, standings: [{ theirs: { issuer: 'One' } }] });
    expect(await empty.restoreBackup(sealed, password, new Map())).toEqual({ added: 1, changed: 0 });
  });
});
