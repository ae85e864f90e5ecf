import { codesLeft } from '../core/backup-codes.ts';
import { isElsewhere, type OtherPlaces } from '../core/elsewhere.ts';
import { findingsOf, type HealthFinding } from '../core/health.ts';
import type { SiteMemory } from '../core/types.ts';
import type { PromptSeen } from '../messaging/page-contract.ts';
import { nullWhereUnreadable } from '../vault/view.ts';
import { readBackups } from './backup.ts';
import type { Deps } from './deps.ts';
import { securityAddress } from './own-site.ts';

/** What HelpKit's best practices ask for and is not so in this vault. */
export async function readHealth(deps: Deps): Promise<{ findings: HealthFinding[] }> {
  const { vault } = deps;
  const places = await otherPlaces(deps);
  const { contents, damage } = await vault.survey();
  const kept = new Map(contents.codes.map(({ account, sets }) => [account, sets]));
  const living = contents.accounts.filter(({ deletedAt }) => deletedAt === null);
  const accounts = living.map(({ id, origins, createdAt, clocks }) => {
    const inForce = kept.get(id)?.find(({ replacedAt }) => replacedAt === null);
    return {
      id,
      origins: origins.filter(({ source }) => source !== 'proposed').map(({ origin }) => origin),
      codesLeft: inForce ? codesLeft(inForce.marks) : null,
      elsewhere: isElsewhere({ id, since: clocks.otp?.at ?? createdAt }, places),
    };
  });
  const smsSites = (await vault.sites()).filter(({ bySms }) => bySms);
  return {
    findings: findingsOf({
      accounts,
      damage,
      backupDue: (await readBackups(deps)).due,
      smsSites: await Promise.all(
        smsSites.map(async ({ origin }) => ({ origin, address: await securityAddress(deps, origin) })),
      ),
    }),
  };
}

/** Where accounts are besides this device, as far as anything here tells. */
async function otherPlaces({ vault }: Deps): Promise<OtherPlaces> {
  const shownAt = new Map<string, number>();
  let exportedAt: number | null = null;
  // A log that was changed from outside tells of nothing; that it was, is said apart.
  for (const { act, record, at } of (await vault.activity().catch(nullWhereUnreadable)) ?? []) {
    if (act === 'codes-shown' && record !== null) shownAt.set(record, at);
    if (act === 'accounts-exported') exportedAt = at;
  }
  return {
    inStep: (await vault.ledger('sync')).joined !== null,
    backupAt: (await vault.backups()).checked?.at ?? null,
    exportedAt,
    shownAt,
  };
}

/** A site asked for a code by SMS: worth a word as long as it has no account here. The vault must be open. */
export async function noteSms(
  { vault }: Deps,
  { waitsFor }: PromptSeen,
  { origin, bySms }: SiteMemory,
): Promise<void> {
  if (waitsFor !== 'sms' || bySms) return;
  await vault.changeSite(origin, (site) => ({ ...site, bySms: true }));
}
