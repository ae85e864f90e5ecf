import type { AccountRecord, Clock } from './schema.ts';
import { countedOn, type Grave, graveOf, laterGrave } from './sync-graves.ts';
import { clockOf, compareClocks, later, latestClock, mergeAccounts, stableText } from './sync-merge.ts';

/** What a vault knows: its accounts, deleted ones too, and when those were deleted that it may have no more. */
export interface Known {
  accounts: ReadonlyMap<string, AccountRecord>;
  graves: ReadonlyMap<string, Grave>;
}

/** What devices share: living accounts, and the clocks of deletions. Absence means nothing: nobody deletes by it. */
export interface Shared {
  accounts: readonly AccountRecord[];
  graves: ReadonlyMap<string, Grave>;
}

export interface Reconciled {
  /** Records of this vault that read otherwise now. */
  put: AccountRecord[];
  /** Of `put`: what another device added, changed (but for codes used) or deleted. */
  news: AccountRecord[];
  graves: Map<string, Grave>;
  /** What should be shared. */
  wanted: Shared;
  /** The latest clock that was heard; ours must not fall behind it. */
  heard: Clock | null;
}

/** Steps of the last hour count: as long as an account remembers them by itself. */
const stepMemory = 3_600_000;

/**
 * Brings a vault and what is shared in step. Pure, and the same whatever was delivered late, twice, out of order or not
 * at all: what is missing comes with a later state, since every state holds all.
 *
 * @param now ms since 1970, by this device's clock; it decides nothing but which used steps are old
 */
export function reconcile(mine: Known, shared: Shared, now: number): Reconciled {
  const after = new Map(mine.accounts);
  const graves = new Map(mine.graves);
  let heard: Clock | null = null;
  const hear = (clock: Clock): void => {
    heard = heard === null ? clock : later(heard, clock);
  };
  const bury = (id: string, grave: Grave): void => {
    const known = graves.get(id);
    graves.set(id, known ? laterGrave(known, grave) : grave);
  };
  for (const [id, grave] of shared.graves) {
    hear(grave);
    bury(id, grave);
  }
  for (const theirs of shared.accounts) {
    hear(latestClock(theirs));
    const own = after.get(theirs.id);
    if (own && !isEqual(sharedForm(own), theirs))
      after.set(theirs.id, fresh(mergeAccounts(own, theirs), now));
    const grave = graves.get(theirs.id);
    if (!own && isLater(clockOf(theirs, 'deletedAt'), grave)) after.set(theirs.id, countedOn(theirs, grave));
  }
  for (const [id, record] of after) {
    if (record.deletedAt !== null) bury(id, graveOf(record));
    const grave = graves.get(id);
    if (grave && record.deletedAt === null && !isLater(clockOf(record, 'deletedAt'), grave)) {
      // Counted from now: whoever hears of it here has the usual days to take it back.
      const { at, counter, device } = grave;
      const deleted = { ...record.clocks, deletedAt: { at, counter, device } };
      const dead = { ...record, deletedAt: now, clocks: deleted };
      after.set(id, dead);
      bury(id, graveOf(dead));
    }
  }
  const put = [...after.values()].filter((record) => !isEqual(record, mine.accounts.get(record.id)));
  const living = [...after.values()].filter(({ deletedAt }) => deletedAt === null);
  const wantedGraves = new Map([...graves].filter(([id]) => after.get(id)?.deletedAt !== null));
  return {
    put,
    news: put.filter((record) => isNews(record, mine.accounts.get(record.id))),
    graves,
    wanted: { accounts: living.map(sharedForm), graves: wantedGraves },
    heard,
  };
}

/** An account without what is its vault's alone. */
export const sharedForm = onceEach((record: AccountRecord): AccountRecord => {
  const { backupCodes: _own, ...clocks } = record.clocks;
  return { ...record, epoch: 0, device: '', backupCodes: null, clocks };
});

/** Whether what is shared says all that should be: used steps may be more there, since each device forgets old ones. */
export function saysAll(shared: Shared, wanted: Shared): boolean {
  if (shared.accounts.length !== wanted.accounts.length || shared.graves.size !== wanted.graves.size)
    return false;
  for (const [id, clock] of wanted.graves) if (!isEqual(clock, shared.graves.get(id))) return false;
  const there = new Map(shared.accounts.map((one) => [one.id, one]));
  return wanted.accounts.every((one) => {
    const other = there.get(one.id);
    return (
      other !== undefined &&
      one.usedSteps.every((step) => other.usedSteps.includes(step)) &&
      isEqual(withoutSteps(one), withoutSteps(other))
    );
  });
}

/** Whether a deletion is among the graves, so that its record may go: an older one of the same account says less. */
export function isKnown(graves: ReadonlyMap<string, Grave>, deleted: AccountRecord): boolean {
  return !isLater(clockOf(deleted, 'deletedAt'), graves.get(deleted.id));
}

const withoutSteps = onceEach((record: AccountRecord): AccountRecord => {
  const { usedSteps: _clock, ...clocks } = record.clocks;
  return { ...record, usedSteps: [], changedAt: 0, clocks };
});

const jsonOf = onceEach((value: object): string => JSON.stringify(value));
const stableOf = onceEach((value: object): string => stableText(value));

/** What is made of a record is made once: no record is changed once it is there, and each is compared with many. */
function onceEach<A extends object, B>(make: (of: A) => B): (of: A) => B {
  const made = new WeakMap<A, B>();
  return (of) => {
    if (made.has(of)) return made.get(of) as B; // it has it, so it is one
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}

function fresh(record: AccountRecord, now: number): AccountRecord {
  const { usedSteps, otp } = record;
  const length = otp.period * 1000;
  const newest = (usedSteps.at(-1) ?? 0) * length;
  const oldest = Math.min(now, newest) - stepMemory - length;
  return { ...record, usedSteps: usedSteps.filter((step) => step * length >= oldest) };
}

function isLater(clock: Clock, grave: Clock | undefined): boolean {
  return grave === undefined || compareClocks(clock, grave) > 0;
}

/** The quick ways first: most of what is compared is equal, and was written by one hand. */
function isEqual(one: object, other: object | undefined): boolean {
  if (one === other) return true;
  return other !== undefined && (jsonOf(one) === jsonOf(other) || stableOf(one) === stableOf(other));
}

/** Whether a person would see it. */
function isNews(record: AccountRecord, before: AccountRecord | undefined): boolean {
  if (before === undefined) return true;
  const seen = (one: AccountRecord) =>
    stableText({
      ...sharedForm(one),
      clocks: {},
      usedSteps: [],
      changedAt: 0,
      otp: { ...one.otp, counter: 0 },
    });
  return seen(record) !== seen(before);
}
