import { LoginBackupCodePage } from '../pages/login-backup-code-page.tsx';
import { activeAuthenticator } from '../rules/authenticators.ts';
import { prepareToSpend, readBackupCode } from '../rules/backup-codes.ts';
import { type Challenge, challengeIsOpen, closeChallenge } from '../rules/challenges.ts';
import type { Site } from '../rules/site.ts';
import { clearAttempts, countAttempt } from '../rules/throttle.ts';
import type { Ctx, Route } from '../web/context.ts';
import { giveSession, openEarnedSession } from '../web/logged-in.ts';
import { refuseCode } from '../web/refused-code.ts';
import { show } from '../web/show.tsx';

/** "Use backup code": a login without the app. */
export function loginBackupCodeRoutes(site: Site): Route[] {
  return [
    {
      path: '/login/backup-code',
      needs: 'challenge',
      get: (c, challenge) => page(c, challenge),
      post: (c, challenge) => spend(c, site, challenge),
    },
  ];
}

function page(c: Ctx, { account }: Challenge, problem?: string) {
  return show(c, LoginBackupCodePage, { email: account.email, problem });
}

async function spend(c: Ctx, site: Site, challenge: Challenge): Promise<Response> {
  const { id: accountId } = challenge.account;
  const again = (problem: string) => page(c, challenge, problem);
  const code = readBackupCode(c.var.form.one('backup_code', 64));
  if (!code) return refuseCode(c, site, 'backup-code', accountId, 'malformed', again);
  if (!countAttempt(site, 'backup-code', String(accountId))) {
    return refuseCode(c, site, 'backup-code', accountId, 'blocked', again);
  }
  const spendCode = await prepareToSpend(site, accountId, code);
  const session = site.database
    .transaction(() => {
      if (!challengeIsOpen(site, challenge.id) || !activeAuthenticator(site, accountId)) return undefined;
      if (!spendCode()) return undefined;
      closeChallenge(site, challenge.id);
      clearAttempts(site, 'backup-code', String(accountId));
      return openEarnedSession(c, site, accountId, 'proof');
    })
    .immediate();
  if (!session) return refuseCode(c, site, 'backup-code', accountId, 'wrong', again);
  giveSession(c, session);
  return c.redirect('/settings/security?notice=backup-code-used', 303);
}
