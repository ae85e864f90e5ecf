import { createHash } from 'node:crypto';
import { waitWords } from '../pages/day.ts';
import { RecoveryAskPage, RecoverySentPage } from '../pages/recovery/ask-page.tsx';
import { RecoveryRunningPage } from '../pages/recovery/outcome-page.tsx';
import { checkPassword } from '../rules/accounts.ts';
import { cancelRecovery } from '../rules/recoveries.ts';
import { requestRecovery } from '../rules/recovery-requests.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import { clearAttempts, countAttempt, waitLeft } from '../rules/throttle.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show, wordsFor } from '../web/show.tsx';
import { recoveryAskWords } from '../words/recovery-ask.ts';
import { refusedCodeWords } from '../words/refusals.ts';
import { recoveryLinkRoutes } from './recovery-links.ts';

/** "Can't access your device?": asking for a recovery, what its mailed links open, and the cancel button of the banner. */
export function recoveryRoutes(site: Site): Route[] {
  return [
    {
      path: '/recovery',
      needs: 'nobody',
      get: (c) => show(c, RecoveryAskPage, { known: c.var.visitor.challenge?.account.email }),
      post: (c) => ask(c, site),
    },
    { path: '/recovery/sent', needs: 'nobody', get: (c) => show(c, RecoverySentPage, {}) },
    {
      path: '/settings/security/recovery/cancel',
      needs: 'session',
      post: (c, { account }) => {
        site.database.transaction(() => cancelRecovery(site, account.id)).immediate();
        return c.redirect('/settings/security?notice=recovery-cancelled', 303);
      },
    },
    ...recoveryLinkRoutes(site),
  ];
}

/**
 * The password opens the way, whether a login owes a code or nobody has logged in at all. A wrong password and an
 * unknown e-mail are answered alike, as at login; what comes after the password is told to nobody without it.
 */
async function ask(c: Ctx, site: Site): Promise<Response> {
  const known = c.var.visitor.challenge?.account.email;
  const email = known ?? c.var.form.one('email', 254).trim();
  const password = c.var.form.one('password', 1024);
  const words = wordsFor(c, recoveryAskWords);
  const again = (status: 400 | 401 | 409 | 429, problem: string) =>
    show(c, RecoveryAskPage, { known, email, problem }, status);
  if (!email || !password) return again(400, words.missing);

  const subject = createHash('sha256').update(email.toLowerCase()).digest('hex');
  if (!countAttempt(site, 'recovery', subject)) {
    const wait = waitLeft(site, 'recovery', subject);
    if (!Number.isFinite(wait)) return again(429, wordsFor(c, refusedCodeWords).closed);
    c.header('Retry-After', String(Math.ceil(wait / 1000)));
    return again(429, words.blocked(waitWords(wait, c.var.look.language)));
  }
  const account = await checkPassword(site, email, password);
  if (!account) return again(401, words.wrong);
  clearAttempts(site, 'recovery', subject);
  if (!twoFactorIsOn(site, account.id)) return again(409, words.off);

  const asked = requestRecovery(site, account, c.var.origin);
  if (asked.kind === 'mailed') return c.redirect('/recovery/sent', 303);
  if (asked.kind === 'running') return show(c, RecoveryRunningPage, asked.recovery);
  return show(c, RecoveryAskPage, { known, email, againAt: asked.againAt }, 429);
}
