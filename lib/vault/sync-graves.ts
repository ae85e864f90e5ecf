import { readClock } from './records.ts';
import type { AccountRecord, Clock } from './schema.ts';
import { readCount, readObject } from './shape.ts';
import { clockOf, compareClocks, later } from './sync-merge.ts';

/**
 * When an account was deleted. Of one by counter also how far it had counted: a device that cleared it away may be the
 * only one that knew, and whoever brings it back goes on there.
 */
export interface Grave extends Clock {
  spent?: Spent;
}

interface Spent {
  counter: number;
  /** When the key was chosen that this is the counter of. */
  since: Clock;
}

export function readGrave(value: unknown): Grave {
  const { spent } = readObject(value);
  if (spent === undefined) return readClock(value);
  const { counter, since } = readObject(spent);
  return { ...readClock(value), spent: { counter: readCount(counter), since: readClock(since) } };
}

/** Of a deleted account. */
export function graveOf(record: AccountRecord): Grave {
  const { type, counter } = record.otp;
  const clock = clockOf(record, 'deletedAt');
  return type === 'hotp' ? { ...clock, spent: { counter, since: clockOf(record, 'otp') } } : clock;
}

/** Two as one: the later deletion, and of one key the larger counter. */
export function laterGrave(one: Grave, other: Grave): Grave {
  const { at, counter, device } = later(one, other);
  const spent = furthest(one.spent, other.spent);
  return { at, counter, device, ...(spent && { spent }) };
}

function furthest(one: Spent | undefined, other: Spent | undefined): Spent | undefined {
  if (!one || !other) return one ?? other;
  const order = compareClocks(one.since, other.since) || one.counter - other.counter;
  return order < 0 ? other : one;
}

/** The account, its counter where its grave had left it. */
export function countedOn(record: AccountRecord, grave: Grave | undefined): AccountRecord {
  const { otp } = record;
  const spent = grave?.spent;
  if (!spent || otp.type !== 'hotp' || spent.counter <= otp.counter) return record;
  if (compareClocks(spent.since, clockOf(record, 'otp')) !== 0) return record;
  return { ...record, otp: { ...otp, counter: spent.counter } };
}
