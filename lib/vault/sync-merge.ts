import { ownFields, sameKey } from './accounts.ts';
import type { AccountField, AccountRecord, Clock } from './schema.ts';

/** Orders the changes of one field: negative when `one` came before `other`. Devices break a tie, always in one way. */
export function compareClocks(one: Clock, other: Clock): number {
  return one.at - other.at || one.counter - other.counter || compareTexts(one.device, other.device);
}

/** When a field was changed last. */
export function clockOf({ clocks, born }: AccountRecord, field: AccountField): Clock {
  return clocks[field] ?? born;
}

/** The latest clock of a record. */
export function latestClock({ clocks, born }: AccountRecord): Clock {
  return Object.values(clocks).reduce((latest, clock) => later(latest, clock), born);
}

export function later(one: Clock, other: Clock): Clock {
  return compareClocks(one, other) < 0 ? other : one;
}

/**
 * Two states of one account as one: of each field the later change, of two counters of one key the larger, of used steps
 * those of both. In whatever order states are merged, and however often, the same comes out. What stays in its vault
 * (`epoch`, `device`, `backupCodes`) is `mine`.
 */
export function mergeAccounts(mine: AccountRecord, theirs: AccountRecord): AccountRecord {
  const born = compareClocks(mine.born, theirs.born) > 0 ? theirs.born : mine.born;
  const [old, fresh] =
    compareStates(mine, theirs, (one) => latestClock(one)) < 0 ? [mine, theirs] : [theirs, mine];
  const merged: AccountRecord = { ...old, ...fresh, born, clocks: { ...old.clocks, ...fresh.clocks } };
  const setClock = (field: AccountField, clock: Clock): void => {
    if (compareClocks(clock, born) === 0) delete merged.clocks[field];
    else merged.clocks[field] = clock;
  };
  for (const field of ownFields) {
    const from = winner(mine, theirs, field, (one) => one[field]);
    Object.assign(merged, { [field]: from[field] });
    setClock(field, clockOf(from, field));
  }
  const keyed = winner(mine, theirs, 'otp', ({ otp }) => ({ ...otp, counter: 0 }));
  setClock('otp', clockOf(keyed, 'otp'));
  const counters = [mine, theirs].filter(({ otp }) => sameKey(otp, keyed.otp)).map(({ otp }) => otp.counter);
  merged.otp = { ...keyed.otp, counter: Math.max(...counters) };
  merged.usedSteps = [...new Set([...mine.usedSteps, ...theirs.usedSteps])].sort((a, b) => a - b);
  for (const field of ['counter', 'usedSteps'] as const) {
    setClock(field, later(clockOf(mine, field), clockOf(theirs, field)));
  }
  const { epoch, device, backupCodes } = mine;
  setClock('backupCodes', clockOf(mine, 'backupCodes'));
  return {
    ...merged,
    createdAt: Math.min(mine.createdAt, theirs.createdAt),
    changedAt: Math.max(mine.changedAt, theirs.changedAt),
    epoch,
    device,
    backupCodes,
  };
}

/** A text that is the same for equal values, in whatever order their fields were written. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => compareTexts(a, b)))
      : one,
  );
}

function winner(
  one: AccountRecord,
  other: AccountRecord,
  field: AccountField,
  read: (record: AccountRecord) => unknown,
): AccountRecord {
  const order = compareClocks(clockOf(one, field), clockOf(other, field));
  // Two changes at one tick of one device: a copied profile. Any choice will do that all devices make alike.
  return (order || compareTexts(stableText(read(one)), stableText(read(other)))) < 0 ? other : one;
}

function compareStates(
  one: AccountRecord,
  other: AccountRecord,
  clock: (record: AccountRecord) => Clock,
): number {
  return compareClocks(clock(one), clock(other)) || compareTexts(stableText(one), stableText(other));
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
