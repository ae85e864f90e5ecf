import {
  emailAskedMail,
  emailChangedMail,
  emailConfirmMail,
  passwordChangedMail,
} from '../post/credential-mails.ts';
import { send } from '../post/post.ts';
import { type Account, findAccount } from './accounts.ts';
import { dropMailLink, newMailLink, spendMailLink } from './mail-links.ts';
import { hashPassword } from './password-hash.ts';
import { revoke } from './revocation.ts';
import type { Session } from './sessions.ts';
import type { Site } from './site.ts';
import { clearAttempts } from './throttle.ts';
import { emailSubject } from './unlock.ts';

export const shortestPassword = 12;

/** Gives a member a new password, and takes away what the old one had opened. `here` is the session that stays. */
export async function changePassword(site: Site, here: Session, password: string): Promise<void> {
  const { account } = here;
  const hash = await hashPassword(password, site.random(16), site.hashCost);
  site.database
    .transaction(() => {
      site.database.prepare('UPDATE accounts SET password_hash = ? WHERE id = ?').run(hash, account.id);
      revoke(site, account.id, 'password-changed', here);
      // Whoever had the old password may have asked for another mailbox.
      dropMailLink(site, 'email', account.id);
      clearAttempts(site, 'password', emailSubject(account.email));
      send(site, passwordChangedMail(account.email, site.now()), tellsOf(account));
    })
    .immediate();
}

/**
 * Mails the link that makes a new address a member's, to that address, and tells the old one. Nothing changes before the
 * link is used. An address that somebody else has gets no mail, and who asks is told the same. `origin` is the site's.
 */
export function askForEmail(site: Site, account: Account, email: string, origin: string): void {
  site.database
    .transaction(() => {
      send(site, emailAskedMail(account.email, email), tellsOf(account));
      if (findAccount(site, email)) return;
      const token = newMailLink(site, 'email', { accountId: account.id, detail: email });
      const link = `${origin}/settings/security/email/confirm?link=${token}`;
      send(site, emailConfirmMail(email, link), tellsOf(account));
    })
    .immediate();
}

/** Makes the new address a member's, by the link in its mailbox. `here` is the session in which it was opened, if any. */
export function confirmEmail(site: Site, token: string, here: Session | undefined): boolean {
  return site.database
    .transaction(() => {
      const link = spendMailLink(site, 'email', token);
      const before =
        link &&
        site.database
          .prepare<[number], Account>('SELECT id, email, name, role FROM accounts WHERE id = ?')
          .get(link.accountId);
      if (!link || !before || findAccount(site, link.detail)) return false;
      site.database.prepare('UPDATE accounts SET email = ? WHERE id = ?').run(link.detail, before.id);
      revoke(site, before.id, 'email-changed', here?.account.id === before.id ? here : undefined);
      for (const to of [before.email, link.detail]) {
        send(site, emailChangedMail(to, link.detail, site.now()), tellsOf(before));
      }
      return true;
    })
    .immediate();
}

const tellsOf = ({ id }: Account) => ({ accountId: id, about: `credentials ${id}` });
