import type { BackupContents } from './backup-contents.ts';
import type { AccountRecord, BackupCodesRecord } from './schema.ts';
import type { View } from './view.ts';
import { isPart, nullWhereUnreadable, openAccount, openBackupCodes, openSites } from './view.ts';

/**
 * Every account with its backup codes, and what was decided of sites, of a view of all. What does not open is missing:
 * a file of all the others is worth more than none.
 */
export async function contentsOf(view: View): Promise<{ contents: BackupContents; missing: string[] }> {
  const accounts: AccountRecord[] = [];
  const codes: BackupCodesRecord[] = [];
  const missing: string[] = [];
  for (const [id] of view.manifest.records) {
    if (isPart(id)) continue;
    try {
      const account = await openAccount(view, id);
      const set = account ? null : await openBackupCodes(view, id);
      if (account) accounts.push(account);
      if (set) codes.push(set);
    } catch (error) {
      nullWhereUnreadable(error);
      missing.push(id);
    }
  }
  return { contents: { accounts, codes, sites: await openSites(view) }, missing };
}
