import { describe, expect, it } from 'vitest';
import { newAccount } from '../../../lib/vault/accounts.ts';
import { matchOf } from '../../../lib/vault/index-record.ts';
import { type Done, readLog } from '../../../lib/vault/log.ts';
import { makeManifestReader } from '../../../lib/vault/manifest.ts';
import { asItIs, type Migration } from '../../../lib/vault/migrations.ts';
import { rekey, resealAll } from '../../../lib/vault/rekey.ts';
import type { IndexRecord } from '../../../lib/vault/schema.ts';
import { openRow, sealRow } from '../../../lib/vault/sealed.ts';
import { openSnapshot, sealSnapshot } from '../../../lib/vault/snapshots.ts';
import type { SealedRows, SealedSnapshots, StoredSnapshots } from '../../../lib/vault/stored.ts';
import type { View } from '../../../lib/vault/view.ts';
import { codes, emptySpare, one, random, sites, stamp, tear, uses, viewOf } from './view-world.ts';
import { codeIs, hotp, start } from './world.ts';

const two = newAccount('two', hotp(3), [], 'b', stamp);
const later = { kind: 'of later', id: 'later' } as const;
const all = [one, two, codes, sites, uses, later];

const key = random(32);
const world = { now: start, random };
const none: StoredSnapshots = { snapshots: [], kept: [] };
const done: readonly Done[] = [{ act: 'password-changed', record: null }];

const sealAnew = (view: View, old = none) => rekey(view, old, key, done, world);

/** All of what was sealed, opened by another key. */
async function opened(rows: SealedRows & SealedSnapshots, under: Uint8Array = key, schema = 1) {
  const context = { key: under, vaultId: 'v', schema };
  const manifest = await makeManifestReader().open(context, rows.manifest);
  const index = await openRow(context, 'index', 'index', rows.index);
  return {
    manifest,
    index: index as IndexRecord, // it was sealed as one
    records: await Promise.all(rows.records.map((row) => openRow(context, 'records', row.id, row))),
    kept: await Promise.all(rows.kept.map((row) => openRow(context, 'records', row.id, row))),
    snapshots: await Promise.all(rows.snapshots.map((row) => openSnapshot(context, row))),
    acts: (await readLog(context, manifest.log, rows.log)).map(({ act }) => act),
  };
}

/** A snapshot of revision 2, and a row that only it needs. */
async function past({ vault }: View): Promise<SealedSnapshots> {
  const taken = { at: start - 9, reason: 'account-removed' as const, touched: ['two'] };
  const kept = await sealRow(vault, 'records', { id: 'two', revision: 1 }, two, random);
  return {
    snapshots: [await sealSnapshot(vault, { revision: 2, records: [['two', 1]] }, taken, random)],
    kept: [{ ...kept, until: 3 }],
  };
}

describe('a vault that is sealed under another key', () => {
  it('holds what it held, each record under its revision', async () => {
    const view = await viewOf(all, { manifest: { shown: [] } });
    const rows = await sealAnew(view);
    const { manifest, records, index, acts } = await opened(rows);
    expect(records).toEqual(all);
    expect(rows.records.map(({ id, revision }) => [id, revision])).toEqual(view.manifest.records);
    expect(manifest).toEqual({
      revision: 8,
      count: 6,
      records: view.manifest.records,
      index: 8,
      log: { sequence: 2, hash: manifest.log.hash },
      clock: { at: start, counter: 0 },
      device: 'd',
      snapshot: 7,
    });
    expect([rows.manifest.revision, rows.index.revision]).toEqual([8, 8]);
    expect(index.accounts.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(acts).toEqual(['vault-created', 'password-changed']);
  });

  it('finds its accounts by the new key, and lists what was written apart', async () => {
    const view = await viewOf([one, two]);
    const [first] = ((await openRow(view.vault, 'index', 'index', view.rows.index as never)) as IndexRecord)
      .accounts;
    const shown = first ? [{ ...first, issuer: 'Apart', ofLater: 7 }] : [];
    const { index } = await opened(await sealAnew({ ...view, manifest: { ...view.manifest, shown } }));
    expect(index.accounts[0]).toMatchObject({ issuer: 'Apart', ofLater: 7 });
    const matches = await Promise.all([one, two].map(({ otp }) => matchOf(key, otp)));
    expect(index.accounts.map(({ match }) => match)).toEqual(matches);
  });

  it('can go back to what it could, and to before', async () => {
    const view = await viewOf(all);
    const old = await past(view);
    const rows = await sealAnew(view, old);
    const { snapshots, kept } = await opened(rows);
    expect(snapshots).toEqual([
      { revision: 2, at: start - 9, reason: 'account-removed', records: [['two', 1]], touched: ['two'] },
      { revision: 7, at: start, reason: 'ways-changed', records: view.manifest.records, touched: null },
    ]);
    expect(kept).toEqual([two]);
    expect(rows.kept.map(({ id, revision, until }) => [id, revision, until])).toEqual([['two', 1, 3]]);
  });

  it.each(['one', 'codes', 'later'])('is none where "%s" does not open', async (id) => {
    const view = await viewOf(all);
    tear(view, id);
    await expect(sealAnew(view)).rejects.toEqual(codeIs('vault-damaged'));
  });

  it('is none where its list names an account that is not there', async () => {
    const view = await viewOf([one, two]);
    const records = view.manifest.records.filter(([id]) => id === 'one');
    const holed = { ...view, manifest: { ...view.manifest, records, count: 1 } };
    await expect(sealAnew(holed)).rejects.toEqual(codeIs('vault-damaged'));
  });
});

describe('what stands beside the accounts and does not open', () => {
  it('is left out, and the log says so once', async () => {
    const view = await viewOf(all);
    tear(view, 'sites', 'uses');
    const { manifest, records, acts } = await opened(await sealAnew(view));
    expect(records).toEqual([one, two, codes, later]);
    expect([manifest.count, manifest.records.map(([id]) => id)]).toEqual([
      4,
      ['one', 'two', 'codes', 'later'],
    ]);
    expect(acts.slice(1)).toEqual(['password-changed', 'parts-lost']);
  });

  it('is, of a log, begun anew', async () => {
    const view = await viewOf(all, { done: [{ act: 'unlocked', record: null }] });
    const broken = { ...view, rows: { ...view.rows, log: view.rows.log.slice(1) } };
    const { manifest, acts } = await opened(await sealAnew(broken));
    expect(acts).toEqual(['password-changed', 'log-renewed']);
    expect(manifest.log).toMatchObject({ sequence: 4, before: 2 });
    tear(broken, 'sites');
    const both = await opened(await sealAnew(broken));
    expect(both.acts).toEqual(['password-changed', 'log-renewed', 'parts-lost']);
  });

  it.each(['snapshots', 'kept'] as const)('is, of %s, left out likewise', async (store) => {
    const view = { ...(await viewOf(all)), spare: emptySpare(true) };
    const rows = await sealAnew(view, { ...(await past(view)), [store]: [{ id: 'torn' }] });
    const { snapshots, kept, acts } = await opened(rows);
    expect([snapshots.length, kept.length]).toEqual(store === 'snapshots' ? [1, 1] : [2, 0]);
    expect(acts.slice(1)).toEqual(['password-changed', 'parts-lost']);
  });

  it('is not left out where the second copy may have it and cannot be read', async () => {
    const view = { ...(await viewOf(all)), spare: emptySpare(true) };
    await sealAnew(view);
    const broken = { ...view, rows: { ...view.rows, log: [] } };
    await expect(sealAnew(broken)).rejects.toEqual(codeIs('storage-broken'));
    tear(view, 'sites');
    await expect(sealAnew(view)).rejects.toEqual(codeIs('storage-broken'));
    expect(await sealAnew({ ...view, spare: emptySpare(false) })).toBeTruthy();
  });
});

describe('a vault that is brought up to a later schema', () => {
  const grown: Migration = {
    record: (value) => ({ ...value, grown: true }),
    index: (value) => ({ ...value, folders: [] }),
  };
  const bringUp = (view: View, old: StoredSnapshots, change = grown) =>
    resealAll(
      view,
      old,
      { key: view.vault.key, schema: 2, reason: 'migrated', change, lost: 'named' },
      [],
      world,
    );

  it('has all of it in the later shape, also what only snapshots need', async () => {
    const view = await viewOf(all);
    const { records, kept, index, snapshots, acts } = await opened(
      await bringUp(view, await past(view)),
      view.vault.key,
      2,
    );
    expect(records).toEqual(all.map((record) => ({ ...record, grown: true })));
    expect(kept).toEqual([{ ...two, grown: true }]);
    expect(index).toHaveProperty('folders');
    expect(snapshots[1]?.reason).toBe('migrated');
    expect(acts).toEqual(['vault-created']);
  });

  it('goes on naming accounts and codes that do not open, as lost as they were', async () => {
    const view = await viewOf(all);
    const before = await opened(await bringUp(view, none, asItIs), view.vault.key, 2);
    tear(view, 'one', 'codes', 'sites');
    const { manifest, records, index, acts } = await opened(
      await bringUp(view, none, asItIs),
      view.vault.key,
      2,
    );
    expect(manifest.records.map(([id]) => id)).toEqual(['one', 'two', 'codes', 'uses', 'later']);
    expect(manifest.count).toBe(5);
    expect(records).toEqual([two, uses, later]);
    expect(index).toEqual(before.index);
    expect(acts).toEqual(['vault-created', 'parts-lost']);
  });
});
