import { codesLeft } from '../core/backup-codes.ts';
import { findingsOf, type HealthFinding } from '../core/health.ts';
import type { SiteMemory } from '../core/types.ts';
import type { PromptSeen } from '../messaging/page-contract.ts';
import { readBackups } from './backup.ts';
import type { Deps } from './deps.ts';

/** What HelpKit's best practices ask for and is not so in this vault. */
export async function readHealth(deps: Deps): Promise<{ findings: HealthFinding[] }> {
  const { vault } = deps;
  const kept = new Map((await vault.allBackupCodes()).map(({ account, sets }) => [account, sets]));
  const accounts = (await vault.list()).map(({ id, origins }) => {
    const inForce = kept.get(id)?.find(({ replacedAt }) => replacedAt === null);
    return {
      id,
      origins: origins.filter(({ source }) => source !== 'proposed').map(({ origin }) => origin),
      codesLeft: inForce ? codesLeft(inForce.marks) : null,
    };
  });
  const moved = (await vault.activity()).some(({ act }) => act === 'codes-shown');
  const smsOrigins = (await vault.sites()).filter(({ bySms }) => bySms).map(({ origin }) => origin);
  return { findings: findingsOf({ accounts, backupDue: (await readBackups(deps)).due, moved, smsOrigins }) };
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
