import type { Stamp } from './accounts.ts';
import { mergeBackupCodes } from './backup-codes.ts';
import type { Standing } from './restore-plan.ts';
import type { AccountRecord, BackupCodesRecord } from './schema.ts';

interface Codes {
  /** The file's records. */
  theirs: readonly BackupCodesRecord[];
  /** The vault's, by their ids. */
  mine: ReadonlyMap<string, BackupCodesRecord>;
  /** The ids of those of the vault that do not open. */
  lost: ReadonlySet<string>;
  /** Which codes are an account's by the vault's list: all that tells it where the account itself does not open. */
  listed: ReadonlyMap<string, string>;
}

/**
 * Adds backup codes to what a restoring writes. An account that is new, or kept beside the vault's own, brings its codes;
 * one that is kept already knows afterwards what both knew, whichever of the two was taken: codes are never lost by a
 * restoring, and used ones stay used. Codes that do not open stay named, or the file's go in their very place.
 *
 * @param records the accounts to write, as the restore plan has them
 */
export function withRestoredCodes(
  standings: readonly Standing[],
  records: readonly AccountRecord[],
  codes: Codes,
  stamp: Stamp,
  newId: () => string,
): (AccountRecord | BackupCodesRecord)[] {
  const accounts = new Map(records.map((record) => [record.id, record]));
  const put: BackupCodesRecord[] = [];
  const known = new Set(standings.map(({ mine, theirs }) => mine?.id ?? theirs.id));
  const point = (account: AccountRecord, backupCodes: string | null) => {
    if (account.backupCodes === backupCodes) return;
    const clocks = { ...account.clocks, backupCodes: stamp.clock };
    accounts.set(account.id, { ...account, backupCodes, clocks, changedAt: stamp.now });
  };
  const give = (account: AccountRecord, theirs: BackupCodesRecord, id = newId()) => {
    put.push({ ...theirs, id, account: account.id });
    point(account, id);
  };
  for (const { mine, theirs } of standings) {
    const account = accounts.get(mine?.id ?? theirs.id) ?? mine;
    const brought = codes.theirs.find(({ id, account: of }) => id === theirs.backupCodes && of === theirs.id);
    const copy = records.find(({ id, backupCodes }) => !known.has(id) && backupCodes === theirs.backupCodes);
    const named = (mine ? mine.backupCodes : codes.listed.get(theirs.id)) ?? '';
    const own = codes.mine.get(named);
    const ownId = own || codes.lost.has(named) ? named : null;
    if (copy !== undefined && brought !== undefined) give(copy, brought);
    // What the file lost may be kept here: by the account that the copy stands beside.
    else if (copy !== undefined) point(copy, null);
    if (account === null) continue;
    if (brought === undefined || copy !== undefined) {
      if (account.backupCodes !== ownId) point(account, ownId);
    } else if (own === undefined) {
      give(account, brought, ownId ?? newId());
    } else {
      const merged = mergeBackupCodes(own, brought, stamp.now);
      if (merged !== own) put.push(merged);
      if (account.backupCodes !== own.id) point(account, own.id);
    }
  }
  return [...accounts.values(), ...put];
}
