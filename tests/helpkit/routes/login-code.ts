import { LoginCodePage } from '../pages/login-code-page.tsx';
import { activeAuthenticator } from '../rules/authenticators.ts';
import { type Challenge, challengeIsOpen, closeChallenge } from '../rules/challenges.ts';
import { deviceLabel } from '../rules/device-label.ts';
import type { Site } from '../rules/site.ts';
import { readSixDigits } from '../rules/six-digits.ts';
import { clearAttempts, countAttempt } from '../rules/throttle.ts';
import { acceptCode } from '../rules/totp-verifier.ts';
import { trustDevice } from '../rules/trusted-devices.ts';
import type { Ctx, Route } from '../web/context.ts';
import { typedCode } from '../web/form.ts';
import { giveSession, giveTrust, openEarnedSession } from '../web/logged-in.ts';
import { refuseCode } from '../web/refused-code.ts';
import { show } from '../web/show.tsx';

/** The prompt for a code from the app. */
export function loginCodeRoutes(site: Site): Route[] {
  return [
    {
      path: '/login/code',
      needs: 'challenge',
      get: (c, challenge) => prompt(c, challenge),
      post: (c, challenge) => verify(c, site, challenge),
    },
  ];
}

function prompt(c: Ctx, { account }: Challenge, problem?: string) {
  return show(c, LoginCodePage, { email: account.email, problem });
}

function verify(c: Ctx, site: Site, challenge: Challenge) {
  const again = (problem: string) => prompt(c, challenge, problem);
  const code = readSixDigits(typedCode(c.var.form));
  if (!code) return refuseCode(c, site, 'app', challenge.account.id, 'malformed', again);
  const wantsTrust = c.var.form.one('trust', 8) === 'yes';
  const outcome = site.database
    .transaction(() => {
      const { id: accountId } = challenge.account;
      if (!challengeIsOpen(site, challenge.id)) return 'wrong';
      if (!countAttempt(site, 'app', String(accountId))) return 'blocked';
      const authenticator = activeAuthenticator(site, accountId);
      if (!authenticator || acceptCode(site, authenticator.id, authenticator.secret, code) !== 'accepted')
        return 'wrong';
      closeChallenge(site, challenge.id);
      clearAttempts(site, 'app', String(accountId));
      const trust = wantsTrust
        ? trustDevice(site, accountId, deviceLabel(c.req.header('User-Agent')))
        : undefined;
      return { session: openEarnedSession(c, site, accountId, 'proof'), trust };
    })
    .immediate();
  if (typeof outcome === 'string') return refuseCode(c, site, 'app', challenge.account.id, outcome, again);
  giveSession(c, outcome.session);
  if (outcome.trust) giveTrust(c, site, challenge.account.id, outcome.trust);
  return c.redirect('/inbox', 303);
}
