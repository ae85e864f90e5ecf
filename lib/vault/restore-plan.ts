import { type Stamp, usedByBoth } from './accounts.ts';
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
const fieldsOf: {
  readonly [difference in Exclude<Difference, 'key'>]: readonly (keyof AccountRecord & AccountField)[];
} = {
  name: ['issuer', 'account'],
  sites: ['origins'],
  rest: ['tags', 'note', 'icon'],
};

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
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const found: Difference[] = [];
  if (differ({ ...mine.otp, counter: 0 }, { ...theirs.otp, counter: 0 })) found.push('key');
  for (const name of ['name', 'sites', 'rest'] as const) {
    if (fieldsOf[name].some((field) => differ(mine[field], theirs[field]))) found.push(name);
  }
  return found;
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
    if (mine === null) return [written(theirs, stamp)];
    const used = usedTogether(mine, theirs);
    if (isNew(standing)) return [written({ ...theirs, ...used(theirs), id: mine.id }, stamp)];
    const chosen = differences.length === 0 ? 'mine' : take(theirs);
    const kept =
      chosen === 'file' ? { ...theirs, id: mine.id, order: mine.order, pinned: mine.pinned } : mine;
    const next = { ...kept, ...used(kept) };
    const records = JSON.stringify(next) === JSON.stringify(mine) ? [] : [written(next, stamp)];
    return chosen === 'both'
      ? [...records, written({ ...theirs, ...used(theirs), id: newId() }, stamp)]
      : records;
  });
}

/** What both have used, where their codes are the same; else only what the account itself has. */
function usedTogether(mine: AccountRecord, theirs: AccountRecord) {
  const sameCodes = mine.otp.secret === theirs.otp.secret && mine.otp.type === theirs.otp.type;
  return (account: AccountRecord): Pick<AccountRecord, 'otp' | 'usedSteps'> => {
    if (!sameCodes) return { otp: account.otp, usedSteps: account.usedSteps };
    const { counter, usedSteps } = usedByBoth(mine, theirs);
    return { otp: { ...account.otp, counter }, usedSteps };
  };
}

/** Restored is changed, by this device and now: a file is no news of what another device does. */
function written(record: AccountRecord, { clock, now, epoch }: Stamp): AccountRecord {
  return {
    ...record,
    deletedAt: null,
    clocks: { ...record.clocks, otp: clock, usedSteps: clock, deletedAt: clock },
    changedAt: now,
    epoch,
    device: clock.device,
  };
}
