import { settleReminders } from './grace.ts';
import { revoke } from './revocation.ts';
import type { Session } from './sessions.ts';
import type { Site } from './site.ts';
import { clearSecondFactors } from './throttle.ts';

/**
 * Turns 2FA off: every second factor goes, and with them what the matrix says. Call it in the transaction of the act.
 * `here` is the session in which its owner did it; a recovery has none.
 */
export function turnTwoFactorOff(
  site: Site,
  accountId: number,
  event: 'two-factor-off' | 'recovery-done',
  here?: Session,
): void {
  for (const table of ['authenticators', 'phones']) {
    site.database.prepare(`DELETE FROM ${table} WHERE account_id = ?`).run(accountId);
  }
  revoke(site, accountId, event, here);
  clearSecondFactors(site, accountId);
  settleReminders(site, accountId);
}
