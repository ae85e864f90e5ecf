import { fieldsBetween, type Stamp, stamped, usedOf } from './accounts.ts';
import type { BackupContents } from './backup-contents.ts';
import type { AccountField, AccountRecord } from './schema.ts';

/** What of an account is another in the file than in the vault. */
export type Difference = 'name' | 'key' | 'sites' | 'rest';

/** What shall become of an account that is kept already and reads otherwise in the file. */
export type Take = 'mine' | 'file' | 'both';

/** How an account of the file, which is not deleted there, stands to the vault. */
export interface Standing {
  theirs: AccountRecord;
  /** The same account in the vault; null = it is new. */
  mine: AccountRecord | null;
  /** Empty for one that is new or reads the same. */
  differences: Difference[];
}

/** What of an account a person sees, by what it is called where two differ. */
const fieldsOf: { readonly [difference in Difference]: readonly AccountField[] } = {
  key: ['otp'],
  name: ['issuer', 'account'],
  sites: ['origins'],
  rest: ['tags', 'note', 'icon'],
};
const differences = ['key', 'name', 'sites', 'rest'] as const satisfies readonly Difference[];

/**
 * Compares the accounts of a file with the vault's.
 *
 * @param mineOf the vault's account for one of the file's: the same by its id, or one that makes the same codes
 */
export function compare(
  { accounts }: Pick<BackupContents, 'accounts'>,
  mineOf: (theirs: AccountRecord) => AccountRecord | null,
): Standing[] {
  return accounts
    .filter(({ deletedAt }) => deletedAt === null)
    .map((theirs) => {
      const mine = mineOf(theirs);
      // One that was deleted here is not in any list: for the person it is new.
      const differences = mine?.deletedAt === null ? differencesOf(mine, theirs) : [];
      return { theirs, mine, differences };
    });
}

/** Whether the person sees it as one that the vault has not. */
export function isNew({ mine }: Standing): boolean {
  return mine?.deletedAt !== null;
}

function differencesOf(mine: AccountRecord, theirs: AccountRecord): Difference[] {
  const between = fieldsBetween(mine, theirs);
  return differences.filter((name) => fieldsOf[name].some((field) => between.includes(field)));
}

/**
 * The records to write for what was chosen. Codes that were used stay used: of two counters the larger one holds, of two
 * sets of used steps both do, whichever of the two accounts is taken.
 *
 * @param take what was chosen for one that differs
 * @param newId a fresh id
 */
export function recordsOf(
  standings: readonly Standing[],
  take: (theirs: AccountRecord) => Take,
  stamp: Stamp,
  newId: () => string,
): AccountRecord[] {
  return standings.flatMap((standing) => {
    const { theirs, mine, differences } = standing;
    if (mine === null) return [asNew(theirs, stamp)];
    if (isNew(standing)) return [chosenOver(mine, withUsed({ ...theirs, deletedAt: null }, mine), stamp)];
    const what = differences.length === 0 ? 'mine' : take(theirs);
    const { order, pinned } = mine;
    const kept = what === 'file' ? withUsed({ ...theirs, order, pinned }, mine) : withUsed(mine, theirs);
    const records = fieldsBetween(mine, kept).length === 0 ? [] : [chosenOver(mine, kept, stamp)];
    return what === 'both' ? [...records, asNew({ ...withUsed(theirs, mine), id: newId() }, stamp)] : records;
  });
}

/** The account, with what is used of its codes in the other state, too. */
function withUsed(account: AccountRecord, other: AccountRecord): AccountRecord {
  const { counter, usedSteps } = usedOf(account, other);
  return { ...account, otp: { ...account.otp, counter }, usedSteps };
}

/** It is there from now on, whoever deleted it before; what it holds is no newer than the file, and gives way to what is. */
function asNew(record: AccountRecord, stamp: Stamp): AccountRecord {
  return stamped({ ...record, deletedAt: null }, ['deletedAt'], stamp);
}

/** What was chosen over the vault's own is a change of each field that is another then, as if it had been typed in. */
function chosenOver(mine: AccountRecord, chosen: AccountRecord, stamp: Stamp): AccountRecord {
  const { id, born, clocks } = mine;
  return stamped({ ...chosen, id, born, clocks }, fieldsBetween(mine, chosen), stamp);
}
