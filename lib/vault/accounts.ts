import { rememberStep } from '../core/fill-step.ts';
import type { AccountOrigin, Enrolment, OtpParameters } from '../core/types.ts';
import type { AccountField, AccountRecord, Clock } from './schema.ts';

/** Who changes a record, and when. */
export interface Stamp {
  clock: Clock;
  /** ms since 1970 by the wall clock. */
  now: number;
  epoch: number;
}

export function newAccount(
  id: string,
  { issuer, account, ...otp }: Enrolment,
  origins: AccountOrigin[],
  order: string,
  { clock, now, epoch }: Stamp,
): AccountRecord {
  const { type, secret, algorithm, digits, period, counter } = otp;
  return {
    kind: 'account',
    id,
    otp: { type, secret, algorithm, digits, period, counter },
    issuer,
    account,
    origins,
    usedSteps: [],
    tags: [],
    note: '',
    pinned: false,
    order,
    icon: null,
    backupCodes: null,
    createdAt: now,
    changedAt: now,
    deletedAt: null,
    born: clock,
    clocks: {},
    epoch,
    device: clock.device,
  };
}

/** Null when the step was used already. */
export function withStep(record: AccountRecord, step: number, stamp: Stamp): AccountRecord | null {
  const { usedSteps, otp } = record;
  if (usedSteps.includes(step)) return null;
  // On a site whose clock runs behind ours, steps are old from the start: they are forgotten by that clock.
  const now = Math.min(stamp.now, step * otp.period * 1000);
  return changed(record, { usedSteps: rememberStep(usedSteps, step, now, otp.period) }, 'usedSteps', stamp);
}

export function withCounter(record: AccountRecord, counter: number, stamp: Stamp): AccountRecord {
  return changed(record, { otp: { ...record.otp, counter } }, 'counter', stamp);
}

/** Null when the account is bound to that origin already; one that was only proposed becomes bound. */
export function withOrigin(record: AccountRecord, added: AccountOrigin, stamp: Stamp): AccountRecord | null {
  const known = record.origins.find(({ origin }) => origin === added.origin);
  if (known && (known.source !== 'proposed' || added.source === 'proposed')) return null;
  const others = record.origins.filter((one) => one !== known);
  return changed(record, { origins: [...others, added] }, 'origins', stamp);
}

/** Without an origin; null when it was not there. */
export function withoutOrigin(record: AccountRecord, origin: string, stamp: Stamp): AccountRecord | null {
  const origins = record.origins.filter((one) => one.origin !== origin);
  return origins.length === record.origins.length ? null : changed(record, { origins }, 'origins', stamp);
}

/** What a person may change of how an account is found and shown; what is not named stays. */
export type AccountEdit = Partial<Pick<AccountRecord, 'issuer' | 'account' | 'tags' | 'pinned' | 'icon'>>;

/** How codes are made of a secret that stays. */
export type CodeWay = Pick<OtpParameters, 'algorithm' | 'digits' | 'period'>;

/** Null when all of it is so already. */
export function withEdit(record: AccountRecord, edit: AccountEdit, stamp: Stamp): AccountRecord | null {
  const { issuer, account, tags, pinned, icon } = { ...record, ...edit };
  let after = record;
  if (record.issuer !== issuer) after = changed(after, { issuer }, 'issuer', stamp);
  if (record.account !== account) after = changed(after, { account }, 'account', stamp);
  if (record.pinned !== pinned) after = changed(after, { pinned }, 'pinned', stamp);
  if (record.icon !== icon) after = changed(after, { icon }, 'icon', stamp);
  if (JSON.stringify(record.tags) !== JSON.stringify(tags)) after = changed(after, { tags }, 'tags', stamp);
  return after === record ? null : after;
}

/** Null when its codes are made so already. The steps of another period count otherwise: none of them is used yet. */
export function withCodeWay(record: AccountRecord, way: CodeWay, stamp: Stamp): AccountRecord | null {
  const { algorithm, digits, period } = way;
  const { otp } = record;
  if (otp.algorithm === algorithm && otp.digits === digits && otp.period === period) return null;
  const after = changed(record, { otp: { ...otp, algorithm, digits, period } }, 'otp', stamp);
  return otp.period === period ? after : changed(after, { usedSteps: [] }, 'usedSteps', stamp);
}

/** Its place in the list. */
export function withOrder(record: AccountRecord, order: string, stamp: Stamp): AccountRecord {
  return changed(record, { order }, 'order', stamp);
}

export function withDeletedAt(record: AccountRecord, deletedAt: number | null, stamp: Stamp): AccountRecord {
  return changed(record, { deletedAt }, 'deletedAt', stamp);
}

/** Names the record that holds its backup codes. */
export function withBackupCodes(record: AccountRecord, backupCodes: string, stamp: Stamp): AccountRecord {
  return changed(record, { backupCodes }, 'backupCodes', stamp);
}

/**
 * What is used of the codes that an account makes, where `other` is another state of it: of two counters the larger one,
 * of two sets of steps both. A state with another key has used none of them.
 */
export function usedOf(
  account: AccountRecord,
  other: AccountRecord,
): { counter: number; usedSteps: number[] } {
  const { otp, usedSteps } = account;
  if (!sameKey(otp, other.otp)) return { counter: otp.counter, usedSteps };
  return {
    counter: Math.max(otp.counter, other.otp.counter),
    usedSteps: [...new Set([...usedSteps, ...other.usedSteps])].sort((a, b) => a - b),
  };
}

/** Whether two make their codes of one key in one way, by time or by counter. */
export function sameKey(
  one: Pick<OtpParameters, 'type' | 'secret'>,
  other: Pick<OtpParameters, 'type' | 'secret'>,
): boolean {
  return one.secret === other.secret && one.type === other.type;
}

/**
 * The account with other names and other ways to make its codes, as a file of another app has them. Where the codes are
 * the same, used ones stay used; a new key has used none.
 */
export function withEnrolment(
  record: AccountRecord,
  { issuer, account, type, secret, algorithm, digits, period, counter }: Enrolment,
  stamp: Stamp,
): AccountRecord {
  const isSameKey = sameKey(record.otp, { type, secret });
  const otp = { type, secret, algorithm, digits, period };
  const next = isSameKey ? Math.max(counter, record.otp.counter) : counter;
  const isSame = JSON.stringify({ ...otp, counter: record.otp.counter }) === JSON.stringify(record.otp);
  let after = record;
  if (record.issuer !== issuer) after = changed(after, { issuer }, 'issuer', stamp);
  if (record.account !== account) after = changed(after, { account }, 'account', stamp);
  if (!isSame) after = changed(after, { otp: { ...otp, counter: after.otp.counter } }, 'otp', stamp);
  if (next !== record.otp.counter) after = withCounter(after, next, stamp);
  return isSameKey ? after : changed(after, { usedSteps: [] }, 'usedSteps', stamp);
}

/** Fields of which the later change holds, each by itself. */
export const ownFields = [
  'issuer',
  'account',
  'origins',
  'tags',
  'note',
  'pinned',
  'order',
  'icon',
  'deletedAt',
] as const satisfies readonly AccountField[];
const fields = [...ownFields, 'usedSteps', 'backupCodes'] as const;

/** The fields in which two states of one account differ. */
export function fieldsBetween(one: AccountRecord, other: AccountRecord): AccountField[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const found: AccountField[] = fields.filter((name) => differ(one[name], other[name]));
  if (one.otp.counter !== other.otp.counter) found.push('counter');
  return differ({ ...one.otp, counter: 0 }, { ...other.otp, counter: 0 }) ? [...found, 'otp'] : found;
}

/** The account with these fields changed now, by this device. */
export function stamped(
  record: AccountRecord,
  changed: readonly AccountField[],
  { clock, now, epoch }: Stamp,
): AccountRecord {
  const clocks = { ...record.clocks, ...Object.fromEntries(changed.map((field) => [field, clock])) };
  return { ...record, clocks, changedAt: now, epoch, device: clock.device };
}

function changed(
  record: AccountRecord,
  change: Partial<AccountRecord>,
  field: AccountField,
  stamp: Stamp,
): AccountRecord {
  return stamped({ ...record, ...change }, [field], stamp);
}
