import { send } from '../post/post.ts';
import { recoveryLinkMail } from '../post/recovery-mail.ts';
import type { Account } from './accounts.ts';
import { openRecovery, type Recovery, startRecovery } from './recoveries.ts';
import { judgeRequestLink, type LinkState, requestLinks, spendRequestLinks } from './recovery-links.ts';
import type { Site } from './site.ts';
import { newToken } from './tokens.ts';

const linkLifeMs = 60 * 60_000;
const windowMs = 30 * 24 * 60 * 60_000;
const mostInWindow = 3;

/** What came of asking for a recovery: a mail, one that is already on its way, or none until `againAt`. */
export type Asked =
  | { readonly kind: 'mailed' }
  | { readonly kind: 'running'; readonly recovery: Recovery }
  | { readonly kind: 'too-many'; readonly againAt: number };

/**
 * Mails the link that starts a recovery, to a member who has just given their password. A recovery that already runs is
 * neither restarted nor doubled. `origin` is the site's address that links begin with.
 */
export function requestRecovery(site: Site, account: Account, origin: string): Asked {
  return site.database
    .transaction((): Asked => {
      const recovery = openRecovery(site, account.id);
      if (recovery) return { kind: 'running', recovery };
      const now = site.now();
      site.database.prepare('DELETE FROM recovery_requests WHERE created_at <= ?').run(now - windowMs);
      const before = site.database
        .prepare<[number], number>(
          'SELECT created_at FROM recovery_requests WHERE account_id = ? ORDER BY created_at',
        )
        .pluck()
        .all(account.id);
      const first = before[before.length - mostInWindow];
      if (first !== undefined) return { kind: 'too-many', againAt: first + windowMs };
      const { token, hash } = newToken(site.random);
      site.database
        .prepare(
          'INSERT INTO recovery_requests (account_id, link_hash, created_at, expires_at) VALUES (?, ?, ?, ?)',
        )
        .run(account.id, hash, now, now + linkLifeMs);
      const mail = recoveryLinkMail(account.email, origin, token);
      send(site, mail, { accountId: account.id, about: requestLinks(account.id) });
      return { kind: 'mailed' };
    })
    .immediate();
}

/** Uses a link up and starts the delay. Every other link that the member was sent is worthless from then on. */
export function useRequestLink(
  site: Site,
  token: string,
  origin: string,
): Recovery | Exclude<LinkState, { kind: 'good' }> {
  return site.database
    .transaction(() => {
      const state = judgeRequestLink(site, token);
      if (state.kind !== 'good') return state;
      spendRequestLinks(site, state.account.id);
      return startRecovery(site, state.account, origin);
    })
    .immediate();
}
