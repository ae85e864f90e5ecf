import type { BackupContents } from './backup-contents.ts';
import type { View } from './view.ts';
import { isPart, nullWhereUnreadable, openEither, openSites } from './view.ts';

/**
 * Every account with its backup codes, and what was decided of sites, of a view of all. What does not open is missing:
 * a file of all the others is worth more than none.
 */
export async function contentsOf(view: View): Promise<{ contents: BackupContents; missing: string[] }> {
  const missing: string[] = [];
  const ids = view.manifest.records.map(([id]) => id).filter((id) => !isPart(id));
  const opened = await Promise.all(
    ids.map((id) =>
      openEither(view, id).catch((error: unknown) => {
        missing.push(id);
        return nullWhereUnreadable(error);
      }),
    ),
  );
  const there = opened.filter((one) => one !== null);
  return {
    contents: {
      accounts: there.filter((one) => one.kind === 'account'),
      codes: there.filter((one) => one.kind === 'backup-codes'),
      sites: await openSites(view),
    },
    missing,
  };
}
