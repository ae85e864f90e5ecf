import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { newAccount } from '../../../lib/vault/accounts.ts';
import type { Change, State } from '../../../lib/vault/change.ts';
import { entryOf } from '../../../lib/vault/index-record.ts';
import type { AccountRecord, IndexEntry, Manifest, StoredRecord } from '../../../lib/vault/schema.ts';
import { sealChange } from '../../../lib/vault/seal-change.ts';
import { openRow } from '../../../lib/vault/sealed.ts';
import { openSnapshot } from '../../../lib/vault/snapshots.ts';
import type { OpenVault } from '../../../lib/vault/view.ts';
import { codeIs, enrolment, hotp, start } from './world.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const key = random(32);
const vault: OpenVault = { key, vaultId: 'v', epoch: 3, schema: 1, readOnly: false, locksAt: null };
const stamp = { clock: { at: start, counter: 2, device: 'd' }, now: start, epoch: 3 };

const account = (id: string, changes: Partial<AccountRecord> = {}, made = enrolment()): AccountRecord => ({
  ...newAccount(id, made, [], id, stamp),
  ...changes,
});
const entry = (record: AccountRecord, match = 'of before'): IndexEntry => entryOf(record, match);
const [one, two] = [account('one'), account('two', {}, hotp(3))];

interface Before {
  manifest?: Partial<Manifest>;
  /** All accounts, as the list has them. */
  listed?: IndexEntry[];
  /** Those that were asked for. */
  accounts?: AccountRecord[];
}

/** Seals a change of a vault of two accounts, `one` of revision 3 and `two` of revision 5, and opens what was sealed. */
async function seal(change: Partial<Change>, { manifest, listed, accounts = [one, two] }: Before = {}) {
  const before: Manifest = {
    revision: 7,
    count: 2,
    records: Object.entries({ one: 3, two: 5 }),
    index: 4,
    log: { sequence: 10, hash: 'hash' },
    clock: { at: start - 1, counter: 0 },
    device: 'd',
    ...manifest,
  };
  const index = vi.fn(async () => ({ accounts: listed ?? [entry(one), entry(two)] }));
  const rows = { header: {}, manifest: {}, index: {}, records: new Map(), log: [] };
  const view = {
    vault,
    manifest: before,
    rows: { ...rows, newestLog: 10, occupied: true, newerStore: false },
  };
  const state: State = {
    index,
    accounts: new Map(accounts.map((record) => [record.id, record])),
    lost: new Set(),
    codes: new Map(),
    sites: null,
    backups: null,
    ledger: async () => null,
    stamp,
  };
  const told = await sealChange({ random }, view, state, { put: [], drop: [], done: [], ...change });
  const { change: sealed } = told;
  const opened = await openRow(vault, 'manifest', 'manifest', sealed.manifest);
  const records = await Promise.all(sealed.put.map((row) => openRow(vault, 'records', row.id, row)));
  const list = sealed.index && (await openRow(vault, 'index', 'index', sealed.index));
  return { ...told, sealed, next: opened as Manifest, records, list, before, index }; // it was made as one
}

const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);
const renamed = { ...one, issuer: 'Shop' };

describe('a change that is sealed', () => {
  it('leads from the state that it was made from to the next', async () => {
    const { sealed, next, records, count } = await seal({ put: [renamed, account('new')], drop: ['two'] });
    expect(sealed.from).toEqual({ vaultId: 'v', epoch: 3, revision: 7 });
    expect([next.revision, next.count, count]).toEqual([8, 2, 2]);
    expect(next.records).toEqual(Object.entries({ one: 8, new: 8 }));
    expect(records).toEqual([renamed, account('new')]);
    expect(sealed.put.map(({ id, revision }) => [id, revision])).toEqual(next.records);
    expect([sealed.drop, sealed.snapshot, sealed.forgotten, next.snapshot]).toEqual([
      ['two'],
      null,
      [],
      undefined,
    ]);
  });

  it('has its entries in the log, of which a thousand stay', async () => {
    const done = [{ act: 'step-used', record: 'one' } as const];
    const few = await seal({ done });
    expect([few.next.log.sequence, few.sealed.logFloor, few.sealed.log.length]).toEqual([11, -989, 1]);
    const many = Array.from({ length: 1_004 }, () => ({ act: 'unlocked', record: null }) as const);
    const { sealed, next } = await seal({ done: many });
    expect([next.log.sequence, sealed.logFloor, sealed.log.length]).toEqual([1_014, 14, 1_000]);
    expect(sealed.log[0]?.revision).toBe(15);
  });

  it('is behind neither the clock of its records nor one that it heard', async () => {
    expect((await seal({})).next.clock).toEqual({ at: start, counter: 2 });
    const later = { at: start + 9, counter: 0 };
    expect((await seal({ heard: later })).next.clock).toEqual(later);
    expect((await seal({ heard: { at: start - 9, counter: 9 } })).next.clock.at).toBe(start);
    const ahead = account('one', { clocks: { issuer: { at: start + 5, counter: 1, device: 'e' } } });
    expect((await seal({ put: [ahead] })).next.clock).toEqual({ at: start + 5, counter: 1 });
  });

  it.each<[string, StoredRecord]>([
    ['an account', { ...one, tags: null as never }],
    ['an account that makes no codes', account('one', { otp: { ...one.otp, secret: 'no secret' } })],
    ['sites', { kind: 'sites', id: 'sites', sites: null as never }],
    ['backup files', { kind: 'backups', id: 'backups', made: 7 as never, checked: null }],
    ['a ledger', { kind: 'ledger', id: 'uses', value: { accounts: null as never } } as never],
    ['backup codes', { kind: 'backup-codes', id: 'c', account: 'one', sets: null as never, changedAt: 1 }],
  ])('never holds %s that could not be read back', async (_, record) => {
    await expect(seal({ put: [record] })).rejects.toEqual(codeIs('bad-request'));
  });
});

describe('the list', () => {
  it.each<[string, StoredRecord]>([
    ['a step was used', { ...one, usedSteps: [5] }],
    ['a counter has moved', { ...two, otp: { ...two.otp, counter: 4 } }],
    ['a note was written', { ...one, note: 'new' }],
    ['sites changed', { kind: 'sites', id: 'sites', sites: [] }],
  ])('is neither read nor written where %s', async (_, record) => {
    const { sealed, next, index, lists } = await seal({ put: [record] });
    expect([sealed.index, lists, next.index, next.shown]).toEqual([null, false, 4, undefined]);
    expect(index).not.toHaveBeenCalled();
  });

  it.each<[string, AccountRecord]>([
    ['is new', account('new')],
    ['has another name', renamed],
    ['was deleted', { ...one, deletedAt: start }],
    ['has another key', { ...one, otp: { ...one.otp, secret: 'KRUGKIDROVUWG2ZA' } }],
    ['makes its codes in another way', { ...one, otp: { ...one.otp, algorithm: 'SHA512' } }],
  ])('has an entry apart for an account that %s', async (_, record) => {
    const { sealed, next, lists } = await seal({ put: [record] });
    expect([sealed.index, lists, next.index]).toEqual([null, true, 4]);
    const [shown] = next.shown ?? [];
    expect(next.shown).toHaveLength(1);
    expect(shown).toEqual(entry(record, shown?.match));
    expect(shown?.match).toMatch(/^[0-9a-f]{32}$/);
  });

  it('has one entry apart of an account, the last, and keeps what a later version says in it', async () => {
    const known = { ...entry(one), folder: 'work', backupCodes: 'gone' };
    const shown = [entry(one), entry(two)];
    const put = [renamed, account('new')];
    const { next } = await seal({ put }, { manifest: { shown }, listed: [known, entry(two)] });
    expect(ids(next.shown)).toEqual(['two', 'one', 'new']);
    expect(next.shown?.[1]).toMatchObject({ issuer: 'Shop', folder: 'work' });
    expect(next.shown?.[1]).not.toHaveProperty('backupCodes');
  });

  it('is written anew where something is dropped, with what was apart', async () => {
    const shown = [entry(one)];
    const change = { put: [renamed], drop: ['two'] };
    const { sealed, next, list, lists, ...told } = await seal(change, { manifest: { shown } });
    expect([next.index, sealed.index?.revision, next.shown, lists]).toEqual([8, 8, [], true]);
    expect(list).toMatchObject({ accounts: [{ id: 'one', issuer: 'Shop' }] });
    expect(told.count).toBe(1);
    expect((await seal({ drop: ['two'] })).list).toEqual({ accounts: [entry(one)] });
  });

  it('is written anew where more than 64 entries are apart', async () => {
    const made = (count: number) => Array.from({ length: count }, (_, at) => account(`new ${at}`));
    const few = await seal({ put: made(64) });
    expect([few.sealed.index, few.next.shown?.length]).toEqual([null, 64]);
    const { next, list } = await seal({ put: made(65) });
    expect([next.index, next.shown]).toEqual([8, []]);
    expect(list).toMatchObject({ accounts: { length: 67 } });
  });
});

describe('a snapshot', () => {
  it('is of the state before the change, and keeps the rows that this displaces', async () => {
    const { sealed, next, before } = await seal({
      put: [renamed, account('new')],
      drop: ['two'],
      snapshot: 'account-removed',
    });
    expect(next.snapshot).toBe(7);
    const opened = sealed.snapshot && (await openSnapshot(vault, sealed.snapshot));
    const { records } = before;
    const reason = 'account-removed';
    expect(opened).toEqual({ revision: 7, at: start, reason, records, touched: null });
    expect(sealed.displaced).toEqual(records);
  });

  it('of what came from elsewhere tells what that wrote', async () => {
    const { sealed } = await seal({ put: [renamed, account('new')], drop: ['two'], snapshot: 'imported' });
    const opened = sealed.snapshot && (await openSnapshot(vault, sealed.snapshot));
    expect(opened?.touched).toEqual(['one', 'new']);
  });

  it('that was taken before keeps the rows that were there then', async () => {
    const change = { put: [renamed], drop: ['two'] };
    const since = async (snapshot: number) =>
      (await seal(change, { manifest: { snapshot } })).sealed.displaced;
    expect(await since(5)).toEqual([
      ['one', 3],
      ['two', 5],
    ]);
    expect(await since(4)).toEqual([['one', 3]]);
    expect((await seal(change)).sealed.displaced).toEqual([]);
  });

  it.each([
    ['the newest', [6], 2, 2],
    ['all', [6, 2], 0, 0],
    ['an older one', [2], 6, 6],
    ['one before it was taken', [2], 4, 6],
  ])('is the last that stays where %s is forgotten', async (_, revisions, newest, snapshot) => {
    const { sealed, next } = await seal({ forget: { revisions, newest } }, { manifest: { snapshot: 6 } });
    expect([sealed.forgotten, next.snapshot]).toEqual([revisions, snapshot]);
  });
});
