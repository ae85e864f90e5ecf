import { describe, expect, it } from 'vitest';
import { newAccount } from '../../../lib/vault/accounts.ts';
import { withRestoredCodes } from '../../../lib/vault/backup-codes-restore.ts';
import type { Standing } from '../../../lib/vault/restore-plan.ts';
import type { AccountRecord, BackupCodeSet, BackupCodesRecord } from '../../../lib/vault/schema.ts';
import { day, enrolment, start } from './world.ts';

const born = { clock: { at: start, counter: 0, device: 'old' }, now: start, epoch: 1 };
const stamp = { clock: { at: start + day, counter: 0, device: 'd' }, now: start + day, epoch: 1 };

const account = (id: string, backupCodes: string | null): AccountRecord => ({
  ...newAccount(id, enrolment(), [], 'a', born),
  backupCodes,
});

function codes(id: string, of: string, changes: Partial<BackupCodeSet> = {}): BackupCodesRecord {
  const set = { id: `set of ${id}`, keptAt: start, source: 'page', origin: null, replacedAt: null } as const;
  const sets = [{ ...set, codes: [id], marks: [{ is: 'unused' } as const], ...changes }];
  return { kind: 'backup-codes', id, account: of, sets, changedAt: start };
}

const standing = (theirs: AccountRecord, mine: AccountRecord | null): Standing => ({
  theirs,
  mine,
  differences: [],
});

/** What is written: which account names which codes, and of whom the codes are. */
function restored(
  standings: Standing[],
  planned: AccountRecord[],
  theirs: BackupCodesRecord[],
  mine: BackupCodesRecord[] = [],
  { lost = [], listed = {} }: { lost?: string[]; listed?: { [account: string]: string } } = {},
) {
  let ids = 0;
  const own = new Map(mine.map((one) => [one.id, one]));
  const known = { theirs, mine: own, lost: new Set(lost), listed: new Map(Object.entries(listed)) };
  const written = withRestoredCodes(standings, planned, known, stamp, () => `new ${ids++}`);
  const accounts = written.filter((one) => one.kind === 'account');
  const put = written.filter((one) => one.kind === 'backup-codes');
  return {
    accounts,
    put,
    named: Object.fromEntries(accounts.map((one) => [one.id, one.backupCodes])),
    of: Object.fromEntries(put.map((one) => [one.id, [one.account, one.sets.map(({ id }) => id)]])),
  };
}

describe('a restoring', () => {
  it('gives each account its own codes, whatever else is in the file', () => {
    const [one, other] = [account('a', 'of a'), account('b', 'of b')];
    const { named, of } = restored(
      [standing(one, null), standing(other, null)],
      [one, other],
      [codes('of b', 'b'), codes('of a', 'a')],
    );
    expect(named).toEqual({ a: 'new 0', b: 'new 1' });
    expect(of).toEqual({ 'new 0': ['a', ['set of of a']], 'new 1': ['b', ['set of of b']] });
  });

  it('gives no account the codes of another, of which a damaged or hostile file says that they are its', () => {
    const thief = account('a', 'of b');
    const { named, of } = restored(
      [standing(thief, null)],
      [thief],
      [codes('of b', 'b'), codes('of a', 'a')],
    );
    expect(named).toEqual({ a: null });
    expect(of).toEqual({});
  });

  it('names no codes that the file lost, and leaves the vault its own', () => {
    const mine = account('a', 'mine');
    const theirs = account('a', 'lost');
    const kept = codes('mine', 'a');
    expect(restored([standing(theirs, mine)], [theirs], [], [kept])).toMatchObject({
      named: { a: 'mine' },
      put: [],
    });
    const bare = account('a', null);
    expect(restored([standing(theirs, bare)], [theirs], [])).toMatchObject({ named: { a: null }, put: [] });
    // Nothing to be said of an account that stays as it is.
    expect(restored([standing(theirs, mine)], [], [], [kept])).toMatchObject({ accounts: [], put: [] });
  });

  it('finds the account that the vault has under another id', () => {
    const [mine, theirs] = [account('mine', null), account('theirs', 'of theirs')];
    const { accounts, named, of } = restored([standing(theirs, mine)], [], [codes('of theirs', 'theirs')]);
    expect(named).toEqual({ mine: 'new 0' });
    expect(of).toEqual({ 'new 0': ['mine', ['set of of theirs']] });
    expect(accounts[0]).toMatchObject({ changedAt: stamp.now, clocks: { backupCodes: stamp.clock } });
  });

  it('loses neither of two sets, whichever account is taken, and says when that was', () => {
    const [mine, theirs] = [account('mine', 'own'), account('theirs', 'of theirs')];
    const own = codes('own', 'mine');
    const brought = codes('of theirs', 'theirs', { keptAt: start - 1 });
    const [kept] = restored([standing(theirs, mine)], [], [brought], [own]).put;
    expect(kept).toMatchObject({ id: 'own', account: 'mine', changedAt: stamp.now });
    expect(kept?.sets.map(({ id }) => id)).toEqual(['set of own', 'set of of theirs']);
    const taken = { ...theirs, id: 'mine', clocks: { issuer: stamp.clock } };
    const file = restored([standing(theirs, mine)], [taken], [brought], [own]);
    expect(file.named).toEqual({ mine: 'own' });
    expect(file.accounts[0]?.clocks).toEqual({ issuer: stamp.clock, backupCodes: stamp.clock });
    expect(file.put.map(({ id }) => id)).toEqual(['own']);
  });

  it('writes nothing where the file knows nothing new', () => {
    const [mine, theirs] = [account('a', 'own'), account('a', 'own')];
    const own = codes('own', 'a');
    expect(restored([standing(theirs, mine)], [], [structuredClone(own)], [own])).toMatchObject({
      accounts: [],
      put: [],
    });
    expect(restored([standing(account('a', null), account('a', null))], [], [])).toMatchObject({
      accounts: [],
      put: [],
    });
  });

  it('beside the own one: the copy gets the codes of the file, and the own one keeps its', () => {
    const [mine, theirs] = [account('a', 'own'), account('a', 'of file')];
    const [copy, other] = [account('copy', 'of file'), account('b', 'of b')];
    const { named, of } = restored(
      [standing(other, null), standing(theirs, mine)],
      [other, copy],
      [codes('of file', 'a'), codes('of b', 'b')],
      [codes('own', 'a')],
    );
    expect(named).toEqual({ b: 'new 0', copy: 'new 1' });
    expect(of).toEqual({ 'new 0': ['b', ['set of of b']], 'new 1': ['copy', ['set of of file']] });
  });

  it('beside the own one, of which the file lost the codes: the copy names none, for what it names is the own one’s', () => {
    const [mine, theirs, copy] = [account('a', 'own'), account('a', 'own'), account('copy', 'own')];
    const { named, put } = restored([standing(theirs, mine)], [copy], [], [codes('own', 'a')]);
    expect(named).toEqual({ copy: null });
    expect(put).toEqual([]);
  });

  it('goes on naming codes that do not open, of which the file knows nothing', () => {
    const mine = account('a', 'torn');
    expect(restored([standing(account('a', null), mine)], [], [], [], { lost: ['torn'] })).toMatchObject({
      accounts: [],
      put: [],
    });
    const taken = account('a', 'lost by the file');
    expect(restored([standing(taken, mine)], [taken], [], [], { lost: ['torn'] }).named).toEqual({
      a: 'torn',
    });
  });

  it('puts those of the file in the place of codes that do not open', () => {
    const [mine, theirs] = [account('a', 'torn'), account('a', 'of file')];
    const { accounts, of } = restored([standing(theirs, mine)], [], [codes('of file', 'a')], [], {
      lost: ['torn'],
    });
    expect(of).toEqual({ torn: ['a', ['set of of file']] });
    expect(accounts).toEqual([]);
  });

  it('gives an account that did not open the codes that the list says are its', () => {
    const theirs = account('a', 'of file');
    const kept = codes('own', 'a', { keptAt: start + 1 });
    const listed = { a: 'own', b: 'of b' };
    const both = restored([standing(theirs, null)], [theirs], [codes('of file', 'a')], [kept], { listed });
    expect(both.named).toEqual({ a: 'own' });
    expect(both.of).toEqual({ own: ['a', ['set of own', 'set of of file']] });
    const bare = account('a', null);
    expect(restored([standing(bare, null)], [bare], [], [kept], { listed })).toMatchObject({
      named: { a: 'own' },
      put: [],
    });
  });
});
