import type { Enrolment } from '../core/types.ts';
import { newAccount, type Stamp, withEnrolment } from './accounts.ts';
import { orderAfter } from './order.ts';
import type { Difference, Take } from './restore-plan.ts';
import type { AccountRecord } from './schema.ts';
import type { NewAccount } from './vault-accounts.ts';

/** How an account of another app's file stands to the vault. */
export interface ImportStanding {
  /** `twice` = an earlier one of the same file makes the same codes and is called the same. */
  is: 'new' | 'same' | 'differs' | 'twice';
  /** The account in the vault that it is, or seems to be. */
  mine: AccountRecord | null;
  /** Of `differs`: its names, its codes, or both. */
  differences: Difference[];
}

/**
 * Compares the accounts of a file with the vault's, in the file's order; as many come out as went in.
 *
 * @param mineOf the vault's account for the one at that place: it makes the same codes, or has the same names
 */
export function compareImport(
  imported: readonly NewAccount[],
  mineOf: (at: number) => AccountRecord | null,
): ImportStanding[] {
  const seen = new Set<string>();
  return imported.map(({ enrolment }, at): ImportStanding => {
    const whole = nameAndCodes(enrolment);
    if (seen.has(whole)) return { is: 'twice', mine: null, differences: [] };
    seen.add(whole);
    const mine = mineOf(at);
    if (mine === null) return { is: 'new', mine, differences: [] };
    const differences = differencesOf(mine, enrolment);
    return { is: differences.length === 0 ? 'same' : 'differs', mine, differences };
  });
}

/** What becomes of one that differs where nobody chose: nothing is lost, and nothing is there twice without need. */
export function usualTake({ differences }: Pick<ImportStanding, 'differences'>): Take {
  return differences.includes('key') ? 'both' : 'mine';
}

/** The records to write, by what they are: new ones in the order of the file, and those of the vault that change. */
export interface ImportRecords {
  added: AccountRecord[];
  changed: AccountRecord[];
  /** Accounts of the vault that only counted on: a counter of the file was ahead. */
  counted: AccountRecord[];
}

/**
 * The records for what was chosen. Of several counters the largest one holds, whichever account is taken, and where the
 * file has one of them twice.
 *
 * @param take what was chosen for the one at that place, or null
 * @param first the order key of the first new one; the others follow it
 * @param newId a fresh id
 */
export function importRecords(
  imported: readonly NewAccount[],
  standings: readonly ImportStanding[],
  take: (at: number) => Take | null,
  { stamp, first, newId }: { stamp: Stamp; first: string; newId: () => string },
): ImportRecords {
  const records: ImportRecords = { added: [], changed: [], counted: [] };
  let order = first;
  const add = ({ enrolment, origins }: NewAccount): void => {
    records.added.push(newAccount(newId(), enrolment, origins, order, stamp));
    order = orderAfter([order]);
  };
  const counters = largestCounters(imported);
  for (const [at, { enrolment, origins }] of imported.entries()) {
    const counter = counters.get(nameAndCodes(enrolment)) ?? enrolment.counter;
    const one = { enrolment: { ...enrolment, counter }, origins };
    const standing = standings[at];
    if (standing === undefined || standing.is === 'twice') continue;
    const { mine } = standing;
    const what = standing.is === 'differs' ? (take(at) ?? usualTake(standing)) : 'mine';
    if (mine === null || what === 'both') {
      add(one);
      continue;
    }
    if (what === 'file') records.changed.push(withEnrolment(mine, one.enrolment, stamp));
    else if (isAhead(one.enrolment, mine)) {
      const { issuer, account, otp } = mine;
      const counted = { ...otp, counter: one.enrolment.counter, issuer, account };
      records.counted.push(withEnrolment(mine, counted, stamp));
    }
  }
  return records;
}

/** By names and codes: how far the file has counted. */
function largestCounters(imported: readonly NewAccount[]): ReadonlyMap<string, number> {
  const counters = new Map<string, number>();
  for (const { enrolment } of imported) {
    const whole = nameAndCodes(enrolment);
    counters.set(whole, Math.max(counters.get(whole) ?? 0, enrolment.counter));
  }
  return counters;
}

function isAhead(enrolment: Enrolment, { otp }: AccountRecord): boolean {
  return codesOf(enrolment) === codesOf(otp) && enrolment.counter > otp.counter;
}

function differencesOf(mine: AccountRecord, { issuer, account, ...otp }: Enrolment): Difference[] {
  const found: Difference[] = [];
  if (codesOf(mine.otp) !== codesOf(otp)) found.push('key');
  if (mine.issuer.trim() !== issuer.trim() || mine.account.trim() !== account.trim()) found.push('name');
  return found;
}

/** Equal for two that are called the same and make the same codes. */
function nameAndCodes({ issuer, account, ...otp }: Enrolment): string {
  return JSON.stringify([codesOf(otp), issuer.trim(), account.trim()]);
}

/** Equal for two that make the same codes. */
function codesOf({ type, secret, algorithm, digits, period }: AccountRecord['otp']): string {
  return [type, secret, algorithm, digits, period].join(' ');
}
