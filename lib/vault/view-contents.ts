import type { BackupContents } from './backup-contents.ts';
import { backupsId } from './backups.ts';
import type { AccountRecord } from './schema.ts';
import { sitesId } from './sites.ts';
import type { View } from './view.ts';
import { openAccount, openSites } from './view.ts';

/** Every account and what was decided of sites, of a view of all. */
export async function contentsOf(view: View): Promise<BackupContents> {
  const accounts: AccountRecord[] = [];
  for (const [id] of view.manifest.records) {
    if (id === sitesId || id === backupsId) continue;
    const account = await openAccount(view, id);
    if (account) accounts.push(account);
  }
  return { accounts, sites: await openSites(view) };
}
