import { describe, expect, it } from 'vitest';
import type { CodeMark } from '../../../lib/core/backup-codes.ts';
import {
  mergeBackupCodes,
  readBackupCodes,
  setInForce,
  withChangedSet,
  withoutOldSets,
  withSet,
} from '../../../lib/vault/backup-codes.ts';
import type { BackupCodeSet, BackupCodesRecord } from '../../../lib/vault/schema.ts';
import { codeIs, day, start } from './world.ts';

const unused: CodeMark = { is: 'unused' };
const tried: CodeMark = { is: 'tried', at: start, origin: null };
const used: CodeMark = { is: 'used', at: start, origin: null };
const later = start + day;

function set(id: string, changes: Partial<BackupCodeSet> = {}): BackupCodeSet {
  const codes = [`${id}-1`, `${id}-2`];
  const rest = { source: 'page', origin: null, replacedAt: null } as const;
  return { id, keptAt: start, codes, marks: codes.map(() => unused), ...rest, ...changes };
}

function record(...sets: BackupCodeSet[]): BackupCodesRecord {
  return { kind: 'backup-codes', id: 'codes', account: 'account', sets, changedAt: start };
}

const merged = (mine: BackupCodesRecord, theirs: BackupCodesRecord) => mergeBackupCodes(mine, theirs, later);

describe('backup codes of one account in two places', () => {
  it.each<[mine: CodeMark, theirs: CodeMark, after: CodeMark]>([
    [unused, used, used],
    [used, unused, used],
    [tried, used, used],
    [used, tried, used],
    [unused, tried, tried],
    [tried, unused, tried],
    [used, { ...used, at: later }, used],
  ])('%j here and %j there is %j', (mine, theirs, after) => {
    const both = merged(
      record(set('a', { marks: [mine, unused] })),
      record(set('a', { marks: [theirs, unused] })),
    );
    expect(both.sets).toEqual([set('a', { marks: [after, unused] })]);
  });

  it('lose no set of either, the newest first', () => {
    const [mine, first, last] = [
      set('mine', { keptAt: 2 }),
      set('first', { keptAt: 1 }),
      set('last', { keptAt: 3 }),
    ];
    const old = { replacedAt: start };
    const both = merged(record({ ...mine, ...old }), record({ ...first, ...old }, { ...last, ...old }));
    expect(both.sets.map(({ id }) => id)).toEqual(['last', 'mine', 'first']);
    expect(both.sets.map(({ replacedAt }) => replacedAt)).toEqual([start, start, start]);
    expect(both.changedAt).toBe(later);
  });

  it('have one set in force, the newest; what has been replaced stays so', () => {
    const both = merged(
      record(set('mine', { keptAt: 2 })),
      record(set('theirs', { keptAt: 3 }), set('old', { keptAt: 4, replacedAt: start })),
    );
    expect(both.sets.map(({ id, replacedAt }) => [id, replacedAt])).toEqual([
      ['old', start],
      ['theirs', null],
      ['mine', later],
    ]);
    expect(setInForce(both)?.id).toBe('theirs');
    expect(() => readBackupCodes(both, both.id)).not.toThrow();
  });

  it('are replaced where either says so, at the time that is known first', () => {
    const [inForce, old] = [set('a'), set('a', { replacedAt: start })];
    expect(merged(record(inForce), record(old)).sets).toEqual([old]);
    expect(merged(record(old), record(inForce)).sets).toEqual([old]);
    expect(merged(record(old), record({ ...old, replacedAt: later })).sets).toEqual([old]);
  });

  it('are left as they were where nothing is new', () => {
    const mine = record(set('a', { marks: [used, unused] }), set('b', { replacedAt: start, keptAt: 1 }));
    expect(merged(mine, record(set('a')))).toBe(mine);
    expect(merged(mine, record())).toBe(mine);
  });

  it('are not one set for their name alone: a mark counts for the codes it was made of', () => {
    const other = set('a', { codes: ['x'], marks: [used], replacedAt: start });
    const both = merged(record(set('a')), record(other));
    expect(both.sets).toEqual([set('a'), other]);
  });
});

describe('a set that another takes the place of', () => {
  it('is kept until its time is over, whatever comes after it; the one in force always is', () => {
    const one = withSet(record(), set('one'), start);
    const two = withSet(one, set('two'), start + day);
    const three = withSet(two, set('three'), start + 2 * day);
    expect(three.sets.map(({ id, replacedAt }) => [id, replacedAt])).toEqual([
      ['three', null],
      ['two', start + 2 * day],
      ['one', start + day],
    ]);
    const before = (at: number) => (replacedAt: number) => replacedAt < at;
    const left = (at: number) => withoutOldSets(three, before(at), start)?.sets.map(({ id }) => id);
    expect(left(start + day)).toBeUndefined();
    expect(left(start + day + 1)).toEqual(['three', 'two']);
    expect(left(start + 900 * day)).toEqual(['three']);
  });
});

describe('one set that is changed', () => {
  it('is changed by itself, and where it is gone nothing is', () => {
    const two = record(set('a', { replacedAt: start }), set('b'));
    const change = (one: BackupCodeSet) => ({ ...one, codes: ['new'] });
    expect(withChangedSet(two, 'b', change, later)?.sets).toEqual([
      two.sets[0],
      { ...two.sets[1], codes: ['new'] },
    ]);
    expect(withChangedSet(two, 'c', change, later)).toBeNull();
  });
});

describe('a record read back', () => {
  it.each<[string, object]>([
    ['the name of another', { id: 'other' }],
    ['two sets in force', { sets: [set('a'), set('b')] }],
    ['fewer marks than codes', { sets: [set('a', { marks: [unused] })] }],
    ['a mark of another kind', { sets: [{ ...set('a'), marks: [unused, { is: 'lent' }] }] }],
    [
      'a used code without a time',
      { sets: [{ ...set('a'), marks: [unused, { is: 'used', origin: null }] }] },
    ],
    ['codes that are no text', { sets: [{ ...set('a'), codes: [1, 2] }] }],
    ['codes that are neither a list nor sealed', { sets: [{ ...set('a'), codes: null }] }],
  ])('is refused with %s', (_, changes) => {
    expect(() => readBackupCodes(record(set('a')), 'codes')).not.toThrow();
    expect(() => readBackupCodes({ ...record(set('a')), ...changes }, 'codes')).toThrow(
      codeIs('vault-damaged'),
    );
  });
});
