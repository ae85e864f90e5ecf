import { describe, expect, it, vi } from 'vitest';
import type { Access } from '../../../lib/vault/access.ts';
import { newAccount } from '../../../lib/vault/accounts.ts';
import { type ChangeVault, makeChange } from '../../../lib/vault/change.ts';
import type { VaultDatabase } from '../../../lib/vault/db.ts';
import { makeIndexMemory } from '../../../lib/vault/index-memory.ts';
import { readLog } from '../../../lib/vault/log.ts';
import { makeManifestReader } from '../../../lib/vault/manifest.ts';
import type { BackupsRecord, StoredRecord } from '../../../lib/vault/schema.ts';
import type { SealedChange } from '../../../lib/vault/stored.ts';
import type { View } from '../../../lib/vault/view.ts';
import { codes, emptySpare, one, random, sites, stamp, tear, uses, viewOf } from './view-world.ts';
import { codeIs, enrolment, start } from './world.ts';

const backups: BackupsRecord = { kind: 'backups', id: 'backups', made: null, checked: null };
const all = [one, codes, sites, backups, uses];

/** One way to write, over a database that takes what it is asked; `told` is what happened, in its order. */
async function writing(records: readonly StoredRecord[] = all, losses = 0) {
  const told: string[] = [];
  const sealed: SealedChange[] = [];
  const memory = makeIndexMemory();
  let left = losses;
  const world = { view: { ...(await viewOf(records)), memory } as View };
  // All that a change asks of them.
  const access = { view: async () => world.view } as unknown as Access;
  const db = {
    commit: async (change: SealedChange) => {
      told.push('commit');
      if (left-- > 0) return false;
      sealed.push(change);
      return true;
    },
  } as unknown as VaultDatabase;
  const follow = vi.fn(async () => void told.push('follow'));
  const listChanged = () => void told.push('listChanged');
  const change = makeChange({ now: () => start, random, listChanged }, db, access, { follow });
  return { world, change, told, sealed, follow, memory };
}

const nothing = { put: [], drop: [], done: [] };
const rename = (change: ChangeVault) =>
  change(['one', 'index'], () => {
    return { answer: 'renamed', change: { ...nothing, put: [{ ...one, issuer: 'Shop' }] } };
  });

describe('a change', () => {
  it('is answered once both stores have it, and told to whoever shows a list', async () => {
    const { change, told, follow, sealed, world, memory } = await writing();
    const answer = change(['one', 'index'], () => {
      return { answer: 'done', change: { ...nothing, put: [{ ...one, issuer: 'Shop' }], drop: ['codes'] } };
    }).then((text) => told.push(text));
    await answer;
    expect(told).toEqual(['commit', 'follow', 'listChanged', 'done']);
    expect(follow).toHaveBeenCalledWith(world.view.vault, sealed[0], 4);
    const index = sealed[0]?.index;
    expect(index && memory.recall(index)).toMatchObject({ accounts: [{ issuer: 'Shop' }] });
  });

  it('of what no list shows is told to nobody', async () => {
    const { change, told } = await writing();
    await change(['one'], () => {
      return { answer: null, change: { ...nothing, put: [{ ...one, usedSteps: [5] }] } };
    });
    expect(told).toEqual(['commit', 'follow']);
  });

  it('that is none writes nothing', async () => {
    const { change, told } = await writing();
    expect(await change(['one'], () => ({ answer: 'left', change: null }))).toBe('left');
    expect(told).toEqual([]);
  });

  it('is decided anew where another was faster, up to a hundred times', async () => {
    const once = await writing(all, 1);
    expect(await rename(once.change)).toBe('renamed');
    expect(once.told).toEqual(['commit', 'commit', 'follow', 'listChanged']);
    const ever = await writing(all, 99);
    expect(await rename(ever.change)).toBe('renamed');
    const never = await writing(all, 100);
    await expect(rename(never.change)).rejects.toEqual(codeIs('vault-busy'));
    expect(never.told).toEqual(Array.from({ length: 100 }, () => 'commit'));
  });

  it('of a vault that a later version wrote is refused before anything is decided', async () => {
    const { world, change } = await writing();
    world.view = { ...world.view, vault: { ...world.view.vault, readOnly: true } };
    const decide = vi.fn(() => ({ answer: null, change: null }));
    await expect(change([], decide)).rejects.toEqual(codeIs('vault-newer'));
    expect(decide).not.toHaveBeenCalled();
  });
});

describe('what a change may look at', () => {
  const look = async (ids: string[], torn: string[] = [], records: StoredRecord[] = all) => {
    const { world, change } = await writing(records);
    tear(world.view, ...torn);
    return change(ids, async (state) => ({ answer: state, change: null }));
  };

  it('is what it asked for', async () => {
    const state = await look(['one', 'codes', 'sites', 'backups', 'uses', 'nobody', 'index']);
    expect([...state.accounts]).toEqual([['one', one]]);
    expect([...state.codes]).toEqual([['codes', codes]]);
    expect([state.sites, state.backups, state.lost.size]).toEqual([sites, backups, 0]);
    expect(await state.ledger('uses')).toEqual({ accounts: [] });
    expect((await state.index()).accounts).toHaveLength(1);
    expect(await state.index()).toBe(await state.index());
    expect(state.stamp).toEqual({ clock: { at: start, counter: 0, device: 'd' }, now: start, epoch: 1 });
  });

  it('is nothing else', async () => {
    const { accounts, codes: found, sites: ofSites, backups: ofBackups, index, ledger } = await look([]);
    expect([accounts.size, found.size, ofSites, ofBackups]).toEqual([0, 0, null, null]);
    await expect(Promise.resolve().then(index)).rejects.toEqual(codeIs('unexpected'));
    expect(await ledger('teams')).toBeNull();
  });

  it('lacks what does not open, and says which of it was an account or its codes', async () => {
    const state = await look(['one', 'codes', 'sites', 'backups', 'uses'], ['one', 'codes', 'sites', 'uses']);
    expect([state.accounts.size, state.codes.size, state.sites, state.backups]).toEqual([
      0,
      0,
      null,
      backups,
    ]);
    expect([...state.lost]).toEqual(['one', 'codes']);
    expect(await state.ledger('uses')).toBeNull();
  });
});

describe('what is written over what does not open', () => {
  async function over(put: StoredRecord[], drop: string[], isUnread: boolean | null) {
    const { world, change, sealed } = await writing();
    tear(world.view, 'one', 'codes', 'sites', 'backups', 'uses');
    if (isUnread !== null) world.view = { ...world.view, spare: emptySpare(isUnread) };
    await change(['one', 'codes', 'sites', 'backups', 'index'], async ({ ledger }) => {
      await ledger('uses');
      return { answer: null, change: { put, drop, done: [{ act: 'unlocked', record: null }] } };
    });
    const [made] = sealed;
    if (!made) throw new Error('nothing was written');
    const { log } = await makeManifestReader().open(world.view.vault, made.manifest);
    const entries = await readLog(world.view.vault, log, [...world.view.rows.log, ...made.log]);
    return entries.slice(1).map(({ act }) => act);
  }

  it.each<[string, StoredRecord]>([
    ['sites', sites],
    ['backup files', backups],
    ['a ledger', uses],
    ['backup codes', codes],
  ])('is told in the log, of %s', async (_, record) => {
    expect(await over([record], [], false)).toEqual(['unlocked', 'parts-lost']);
    expect(await over([record, one], [], null)).toEqual(['unlocked', 'parts-lost']);
  });

  it('is told for itself where it is an account, and not at all where nothing is written over', async () => {
    expect(await over([one], [], false)).toEqual(['unlocked']);
    expect(await over([], ['one'], false)).toEqual(['unlocked']);
    expect(await over([newAccount('two', enrolment(), [], 'b', stamp)], [], true)).toEqual(['unlocked']);
  });

  it('is no loss where it opens, or was never there', async () => {
    for (const records of [all, [one]]) {
      const { world, change, sealed } = await writing(records);
      world.view = { ...world.view, spare: emptySpare(true) };
      await change(['one', 'codes', 'sites', 'backups', 'index'], async ({ ledger }) => {
        await ledger('uses');
        return { answer: null, change: { put: all, drop: [], done: [] } };
      });
      expect(sealed.map(({ log }) => log)).toEqual([[]]);
    }
  });

  it('is refused where the second copy may have it and cannot be read', async () => {
    await expect(over([one], [], true)).rejects.toEqual(codeIs('storage-broken'));
    await expect(over([sites], [], true)).rejects.toEqual(codeIs('storage-broken'));
    await expect(over([], ['codes'], true)).rejects.toEqual(codeIs('storage-broken'));
  });
});
