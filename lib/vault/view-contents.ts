import type { BackupContents } from './backup-contents.ts';
import { backupsId } from './backups.ts';
import { isLedger } from './ledgers.ts';
import type { AccountRecord, BackupCodesRecord } from './schema.ts';
import { sitesId } from './sites.ts';
import type { View } from './view.ts';
import { openAccount, openBackupCodes, openSites } from './view.ts';

/** Every account with its backup codes, and what was decided of sites, of a view of all. */
export async function contentsOf(view: View): Promise<BackupContents> {
  const accounts: AccountRecord[] = [];
  const codes: BackupCodesRecord[] = [];
  for (const [id] of view.manifest.records) {
    if (id === sitesId || id === backupsId || isLedger(id)) continue;
    const account = await openAccount(view, id);
    const set = account ? null : await openBackupCodes(view, id);
    if (account) accounts.push(account);
    if (set) codes.push(set);
  }
  return { accounts, codes, sites: await openSites(view) };
}
