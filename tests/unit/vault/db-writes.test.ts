import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/vault/db.ts';
import type { Header } from '../../../lib/vault/schema.ts';
import type { From, SealedChange } from '../../../lib/vault/stored.ts';
import { dump, restore } from './rows.ts';
import { makeWorld } from './world.ts';

const row = (id: string, revision: number) => {
  const bytes = (length: number) => new Uint8Array(length).fill(revision);
  return { id, schema: 1, revision, nonce: bytes(12), ciphertext: bytes(20) };
};
const header = (changes: Partial<Header> = {}): Header => {
  const seal = new Uint8Array(4);
  return {
    magic: 'helpkit-vault',
    schema: 1,
    vaultId: 'v',
    epoch: 1,
    createdAt: 1,
    slots: [],
    seal,
    ...changes,
  };
};
const rows = (revision: number) => ({
  manifest: row('manifest', revision),
  index: row('index', revision),
  records: [row('a', revision), row('b', revision)],
  log: [row('log', revision)],
});
const from: From = { vaultId: 'v', epoch: 1, revision: 5 };
const stale: From[] = [
  { ...from, revision: 4 },
  { ...from, epoch: 2 },
  { ...from, vaultId: 'w' },
];
const change = (changes: Partial<SealedChange> = {}): SealedChange => {
  const none = {
    index: null,
    put: [],
    drop: [],
    log: [],
    logFloor: -900,
    snapshot: null,
    displaced: [],
    forgotten: [],
  };
  return { from, manifest: row('manifest', 6), ...none, ...changes };
};

async function written() {
  const { databaseName } = makeWorld();
  const db = openDatabase(databaseName);
  expect(await db.create(header(), rows(5))).toBe(true);
  return {
    db,
    stored: () => dump(databaseName),
    put: (values: Parameters<typeof restore>[1]) => restore(databaseName, values),
  };
}

const revisions = (found: [IDBValidKey, unknown][]) =>
  found.map(([key, value]) => [key, (value as { revision: number }).revision]); // only rows lie there

describe('a writing', () => {
  it('that another was faster than changes nothing', async () => {
    const { db, stored } = await written();
    const before = await stored();
    expect(await db.create(header({ vaultId: 'w' }), rows(1))).toBe(false);
    for (const old of stale) {
      expect(await db.commit(change({ from: old, put: [row('a', 6)], drop: ['b'] }))).toBe(false);
      expect(await db.replace(old, header({ epoch: 9 }), null)).toBe(false);
      expect(await db.replace(old, header({ epoch: 9 }), { ...rows(9), snapshots: [], kept: [] })).toBe(
        false,
      );
      expect(await db.putBack(old, { index: row('index', 9), records: [row('a', 9)], log: [] })).toBe(false);
    }
    expect(await stored()).toEqual(before);
  });

  it('of a new vault goes over nothing, whatever it is that lies there', async () => {
    const { db, stored, put } = await written();
    const { header: _, ...others } = await stored();
    for (const [store, values] of Object.entries(others)) {
      if (values.length === 0) continue;
      await put({ [store]: values });
      expect(await db.create(header(), rows(1)), store).toBe(false);
    }
    await put({});
    expect(await db.create(header(), rows(1))).toBe(true);
  });

  it('of a change puts, drops and trims what it names, and nothing else', async () => {
    const { db, stored } = await written();
    await db.commit(change({ put: [row('a', 6)], log: [row('log', 6)] }));
    const first = await stored();
    expect(revisions(first.records)).toEqual([
      ['a', 6],
      ['b', 5],
    ]);
    expect(revisions(first.index)).toEqual([['index', 5]]);
    expect(revisions(first.log)).toEqual([
      [5, 5],
      [6, 6],
    ]);
    const then = { from: { ...from, revision: 6 }, manifest: row('manifest', 7), index: row('index', 7) };
    await db.commit(change({ ...then, drop: ['b'], logFloor: 5 }));
    const second = await stored();
    expect([revisions(second.records), revisions(second.index), revisions(second.log)]).toEqual([
      [['a', 6]],
      [['index', 7]],
      [[6, 6]],
    ]);
  });

  it('keeps for a snapshot what it displaces, but for what is not there or is another row', async () => {
    const { db, stored } = await written();
    const displaced: SealedChange['displaced'] = [
      ['a', 5],
      ['b', 3],
      ['lost', 5],
    ];
    expect(
      await db.commit(change({ snapshot: row('snapshot', 5), put: [row('a', 6)], drop: ['b'], displaced })),
    ).toBe(true);
    const { kept, snapshots } = await stored();
    expect(kept.map(([, value]) => value)).toEqual([{ ...row('a', 5), until: 6 }]);
    expect(snapshots).toHaveLength(1);
  });

  it('of a header alone leaves all rows, and one of all rows leaves none of the old', async () => {
    const { db, stored } = await written();
    const before = await stored();
    expect(await db.replace(from, header({ schema: 1, createdAt: 7 }), null)).toBe(true);
    expect(await stored()).toEqual({ ...before, header: [['header', header({ createdAt: 7 })]] });
    const anew = { ...rows(9), records: [row('c', 9)], snapshots: [], kept: [{ ...row('a', 5), until: 9 }] };
    expect(await db.replace(from, header({ epoch: 2 }), anew)).toBe(true);
    const after = await stored();
    expect([revisions(after.records), revisions(after.log), after.kept.length]).toEqual([
      [['c', 9]],
      [[9, 9]],
      1,
    ]);
  });

  it('that puts back puts in the place of what does not open, and leaves the rest', async () => {
    const { db, stored } = await written();
    expect(await db.putBack(from, { index: null, records: [row('a', 4)], log: null })).toBe(true);
    const first = await stored();
    expect([revisions(first.records), revisions(first.index), revisions(first.log)]).toEqual([
      [
        ['a', 4],
        ['b', 5],
      ],
      [['index', 5]],
      [[5, 5]],
    ]);
    expect(await db.putBack(from, { index: row('index', 4), records: [], log: [row('log', 3)] })).toBe(true);
    const second = await stored();
    expect([revisions(second.index), revisions(second.log)]).toEqual([[['index', 4]], [[3, 3]]]);
  });
});
