import type { Site } from './site.ts';

/** What a login can ask for besides the password. */
export type Method = 'app' | 'sms';

/** The methods that are active for a member, the stronger first; none while 2FA is off. */
export function methodsOf(site: Site, accountId: number): readonly Method[] {
  return site.database
    .prepare<[number, number], Method>(
      `SELECT 'app' FROM authenticators WHERE account_id = ? AND state = 'active'
       UNION ALL SELECT 'sms' FROM phones WHERE account_id = ? AND state = 'active'`,
    )
    .pluck()
    .all(accountId, accountId);
}

/** Whether a member's logins ask for a code, from whatever it comes. */
export function hasTwoFactor(site: Site, accountId: number): boolean {
  return methodsOf(site, accountId).length > 0;
}
