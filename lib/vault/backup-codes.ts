import { type CodeMark, codeSources } from '../core/backup-codes.ts';
import { isSealedApart } from './backup-codes-apart.ts';
import type { BackupCodeSet, BackupCodesRecord } from './schema.ts';
import { damaged, readChoice, readList, readObject, readOrNull, readText, readTime } from './shape.ts';

/** A record of backup codes as it was opened; one of another kind is null. Throws `vault-damaged` for wrong types. */
export function readBackupCodes(value: unknown, id: string): BackupCodesRecord | null {
  const { kind, id: own, account, sets, changedAt } = readObject(value);
  if (readText(own) !== id) throw damaged();
  if (readText(kind) !== 'backup-codes') return null;
  readText(account);
  readTime(changedAt);
  const inForce = readList(sets, readSet).filter(({ replacedAt }) => replacedAt === null);
  if (inForce.length > 1) throw damaged();
  return value as BackupCodesRecord; // every field was looked at above
}

function readSet(value: unknown): BackupCodeSet {
  const { id, keptAt, source, origin, codes, marks, replacedAt } = readObject(value);
  readText(id);
  readTime(keptAt);
  readChoice(source, codeSources);
  readOrNull(origin, readText);
  readOrNull(replacedAt, readTime);
  const { length } = readList(marks, readMark);
  if (!isSealedApart(codes) && readList(codes, readText).length !== length) throw damaged();
  return value as BackupCodeSet; // every field was looked at above
}

function readMark(value: unknown): CodeMark {
  const { is, at, origin } = readObject(value);
  if (readChoice(is, ['unused', 'used', 'tried'] as const) !== 'unused') {
    readTime(at);
    readOrNull(origin, readText);
  }
  return value as CodeMark; // every field was looked at above
}

/** The set whose codes may be used; null where there is none. */
export function setInForce({ sets }: Pick<BackupCodesRecord, 'sets'>): BackupCodeSet | null {
  return sets.find(({ replacedAt }) => replacedAt === null) ?? null;
}

/** The record with a new set in force (null: with none), and what was in force as an old one. */
export function withSet(
  record: BackupCodesRecord,
  set: BackupCodeSet | null,
  now: number,
): BackupCodesRecord {
  const old = record.sets.map((one) => (one.replacedAt === null ? { ...one, replacedAt: now } : one));
  return { ...record, sets: set === null ? old : [set, ...old], changedAt: now };
}

/** The record without the sets whose time is over since they were replaced; null where it has none. */
export function withoutOldSets(
  record: BackupCodesRecord,
  isOver: (replacedAt: number) => boolean,
  now: number,
): BackupCodesRecord | null {
  const sets = record.sets.filter(({ replacedAt }) => replacedAt === null || !isOver(replacedAt));
  return sets.length === record.sets.length ? null : { ...record, sets, changedAt: now };
}

/** The record with one of its sets changed; null where it has no such set. */
export function withChangedSet(
  record: BackupCodesRecord,
  setId: string,
  change: (set: BackupCodeSet) => BackupCodeSet,
  now: number,
): BackupCodesRecord | null {
  if (!record.sets.some(({ id }) => id === setId)) return null;
  return {
    ...record,
    sets: record.sets.map((one) => (one.id === setId ? change(one) : one)),
    changedAt: now,
  };
}

/** A set with one of its codes marked. */
export function withMark(set: BackupCodeSet, place: number, mark: CodeMark): BackupCodeSet {
  return { ...set, marks: set.marks.map((one, at) => (at === place ? mark : one)) };
}

const worth = { unused: 0, tried: 1, used: 2 } as const;

/** All that two records of one account know: every set of both, a code used in either as used, one set in force. */
export function mergeBackupCodes(
  mine: BackupCodesRecord,
  theirs: BackupCodesRecord,
  now: number,
): BackupCodesRecord {
  const sets = mine.sets.map((set) => {
    const twin = theirs.sets.find((one) => isSameSet(one, set));
    if (twin === undefined) return set;
    const marks = set.marks.map((mark, at) => laterMark(mark, twin.marks[at] ?? mark));
    return { ...set, marks, replacedAt: set.replacedAt ?? twin.replacedAt };
  });
  const added = theirs.sets.filter((set) => !mine.sets.some((one) => isSameSet(one, set)));
  const all = [...sets, ...added].sort((a, b) => b.keptAt - a.keptAt);
  const [newest] = all.filter(({ replacedAt }) => replacedAt === null);
  const merged = all.map((set) =>
    set.replacedAt === null && set !== newest ? { ...set, replacedAt: now } : set,
  );
  const same = JSON.stringify(merged) === JSON.stringify(mine.sets);
  return same ? mine : { ...mine, sets: merged, changedAt: now };
}

function isSameSet(one: BackupCodeSet, other: BackupCodeSet): boolean {
  return one.id === other.id && one.marks.length === other.marks.length;
}

function laterMark(one: CodeMark, other: CodeMark): CodeMark {
  return worth[other.is] > worth[one.is] ? other : one;
}
