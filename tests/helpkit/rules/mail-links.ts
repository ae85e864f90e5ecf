import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long a mailed link is good. */
const linkLifeMs = 60 * 60_000;

type LinkPurpose = 'unlock' | 'email';

/** What a mailed link is good for. */
export interface MailLink {
  readonly accountId: number;
  readonly detail: string;
}

/** Makes a link's token, for a mail. The member's earlier link of that purpose is worthless from now on. */
export function newMailLink(site: Site, purpose: LinkPurpose, { accountId, detail }: MailLink): string {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  site.database
    .prepare(
      `INSERT OR REPLACE INTO mail_links (account_id, purpose, hash, detail, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(accountId, purpose, hash, detail, now, now + linkLifeMs);
  return token;
}

/** What a link's token is good for, if it still is. Looking changes nothing: mail scanners open links too. */
export function findMailLink(site: Site, purpose: LinkPurpose, token: string): MailLink | undefined {
  return site.database
    .prepare<[string, string, number], MailLink>(
      'SELECT account_id AS accountId, detail FROM mail_links WHERE hash = ? AND purpose = ? AND expires_at > ?',
    )
    .get(hashToken(token), purpose, site.now());
}

/** Uses a link up. Call it in the transaction of what it does; only one caller gets what it is good for. */
export function spendMailLink(site: Site, purpose: LinkPurpose, token: string): MailLink | undefined {
  return site.database
    .prepare<[string, string, number], MailLink>(
      `DELETE FROM mail_links WHERE hash = ? AND purpose = ? AND expires_at > ?
       RETURNING account_id AS accountId, detail`,
    )
    .get(hashToken(token), purpose, site.now());
}

/** When the member's link of that purpose was made; undefined when there is none. */
export function mailLinkMadeAt(site: Site, purpose: LinkPurpose, accountId: number): number | undefined {
  return site.database
    .prepare<[number, string], number>(
      'SELECT created_at FROM mail_links WHERE account_id = ? AND purpose = ?',
    )
    .pluck()
    .get(accountId, purpose);
}

/** Makes the member's link of that purpose worthless. */
export function dropMailLink(site: Site, purpose: LinkPurpose, accountId: number): void {
  site.database
    .prepare('DELETE FROM mail_links WHERE account_id = ? AND purpose = ?')
    .run(accountId, purpose);
}
