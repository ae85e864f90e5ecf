import { createHash } from 'node:crypto';
import { unlockMail } from '../post/login-mails.ts';
import { send } from '../post/post.ts';
import { findAccount } from './accounts.ts';
import { mailLinkMadeAt, newMailLink, spendMailLink } from './mail-links.ts';
import type { Site } from './site.ts';
import { clearAttempts, waitLeft } from './throttle.ts';

/** A mailbox gets at most one such mail in ten minutes, however often somebody asks. */
const betweenMailsMs = 10 * 60_000;

/** The name under which the wrong passwords for an e-mail are counted, whether a member has it or not. */
export function emailSubject(email: string): string {
  return `email ${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
}

/**
 * Mails the link that opens password logins again after the hard stop. Nothing happens where they are not closed or
 * nobody has that e-mail; who asks is told the same in every case. `origin` is the site's address.
 */
export function askToUnlock(site: Site, email: string, origin: string): void {
  site.database
    .transaction(() => {
      const account = findAccount(site, email);
      const subject = emailSubject(email);
      if (!account || Number.isFinite(waitLeft(site, 'password', subject))) return;
      const before = mailLinkMadeAt(site, 'unlock', account.id);
      if (before !== undefined && site.now() - before < betweenMailsMs) return;
      const token = newMailLink(site, 'unlock', { accountId: account.id, detail: subject });
      const link = `${origin}/login/unlock/open?link=${token}`;
      send(site, unlockMail(account.email, link), { accountId: account.id, about: `unlock ${account.id}` });
    })
    .immediate();
}

/** Opens password logins by a mailed link. False when the link is used, too old or none of ours. */
export function unlockByLink(site: Site, token: string): boolean {
  return site.database
    .transaction(() => {
      const link = spendMailLink(site, 'unlock', token);
      if (link) clearAttempts(site, 'password', link.detail);
      return link !== undefined;
    })
    .immediate();
}
