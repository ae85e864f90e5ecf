import { withdraw } from '../post/post.ts';
import type { Account } from './accounts.ts';
import type { Site } from './site.ts';
import { hashToken } from './tokens.ts';

/** What a mailed link is worth. `used` are also links that a login, a change or another link has made worthless. */
export type LinkState =
  | { readonly kind: 'good'; readonly account: Account }
  | { readonly kind: 'unknown' | 'used' | 'expired' };

interface RequestRow extends Account {
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** What a member's links are called in the outbox. */
export const requestLinks = (accountId: number) => `recovery links of ${accountId}`;

/** Looks at a link without using it: this is all that a GET does, for mail scanners open every link. */
export function judgeRequestLink(site: Site, token: string): LinkState {
  const row = site.database
    .prepare<[string], RequestRow>(
      `SELECT accounts.id, email, name, role, expires_at AS expiresAt, used_at AS usedAt
       FROM recovery_requests JOIN accounts ON accounts.id = account_id WHERE link_hash = ?`,
    )
    .get(hashToken(token));
  if (!row) return { kind: 'unknown' };
  const { expiresAt, usedAt, ...account } = row;
  if (usedAt !== null) return { kind: 'used' };
  return expiresAt <= site.now() ? { kind: 'expired' } : { kind: 'good', account };
}

/** Makes the links worthless that a member has not used, and takes back the mails that have not left. */
export function spendRequestLinks(site: Site, accountId: number): void {
  withdraw(site, requestLinks(accountId));
  site.database
    .prepare('UPDATE recovery_requests SET used_at = ? WHERE account_id = ? AND used_at IS NULL')
    .run(site.now(), accountId);
}
