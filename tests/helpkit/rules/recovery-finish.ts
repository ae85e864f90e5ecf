import { endRecovery, recoveryOfLink } from './recoveries.ts';
import type { Site } from './site.ts';
import { turnTwoFactorOff } from './two-factor.ts';

/** Turns 2FA off by the link that was mailed when the delay was over. True for the one call that did it. */
export function finishRecovery(site: Site, token: string): boolean {
  return site.database
    .transaction(() => {
      const recovery = recoveryOfLink(site, 'finish', token);
      if (recovery?.state !== 'due' || !endRecovery(site, recovery, 'finished')) return false;
      turnTwoFactorOff(site, recovery.accountId, 'recovery-done');
      return true;
    })
    .immediate();
}
