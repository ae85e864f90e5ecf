import { waitWords } from '../pages/day.ts';
import { LoginPage } from '../pages/login-page.tsx';
import { type Account, checkPassword, findAccount } from '../rules/accounts.ts';
import { challengeLifeMs, closeChallenge, openChallenge } from '../rules/challenges.ts';
import { admitGuess, type Guess } from '../rules/guess.ts';
import { activePhone } from '../rules/phones.ts';
import { factorsOf, twoFactorIsOn } from '../rules/second-factor.ts';
import { closeSession } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { hashToken } from '../rules/tokens.ts';
import { findTrust, type TrustGrant, useTrust } from '../rules/trusted-devices.ts';
import { emailSubject } from '../rules/unlock.ts';
import { addressOf } from '../web/address.ts';
import type { Ctx, Route } from '../web/context.ts';
import { dropCookie, readCookie, writeCookie } from '../web/cookies.ts';
import { giveSession, giveTrust, openEarnedSession } from '../web/logged-in.ts';
import { noticeFor } from '../web/notices.ts';
import { show, wordsFor } from '../web/show.tsx';
import { textCode } from '../web/sms.ts';
import { loginWords } from '../words/login.ts';

/** E-mail and password, and the way out. */
export function loginRoutes(site: Site): Route[] {
  return [
    {
      path: '/login',
      needs: 'nobody',
      get: (c) => {
        if (c.var.visitor.session) return c.redirect('/inbox', 303);
        return show(c, LoginPage, { notice: noticeFor(c) });
      },
      post: (c) => logIn(c, site),
    },
    {
      path: '/logout',
      needs: 'session',
      post: (c, session) => {
        closeSession(site, session.id);
        dropCookie(c, 'session');
        return c.redirect('/login?notice=logged-out', 303);
      },
    },
  ];
}

async function logIn(c: Ctx, site: Site): Promise<Response> {
  const email = c.var.form.one('email', 254).trim();
  const password = c.var.form.one('password', 1024);
  const again = (status: 400 | 401 | 429, problem: string, unlock = false) =>
    show(c, LoginPage, { email, problem, unlock }, status);
  const words = wordsFor(c, loginWords);
  if (!email || !password) return again(400, words.missing);

  const admitted = admitGuess(site, passwordGuess(c, site, email));
  if (admitted.refused === 'closed') return again(429, words.closed, true);
  if (admitted.refused) {
    c.header('Retry-After', String(Math.ceil(admitted.wait / 1000)));
    const wait = waitWords(admitted.wait, c.var.look.language);
    return again(429, admitted.refused === 'crowd' ? words.crowd(wait) : words.blocked(wait));
  }
  const account = await checkPassword(site, email, password);
  if (!account) return again(401, words.wrong);
  admitted.right();
  return afterPassword(c, site, account);
}

/**
 * Whose failures are counted: the e-mail's, known or not, and the address's. A browser that the member trusts has a
 * counter of its own, so that strangers can neither lock the member out of it nor out of the network that they share.
 */
function passwordGuess(c: Ctx, site: Site, email: string): Guess {
  const account = findAccount(site, email);
  const token = account && readCookie(c, `trust-${account.id}`);
  const device = account && token ? findTrust(site, account.id, token) : undefined;
  return device
    ? { factor: 'password', subject: `device ${device.id}`, address: undefined }
    : { factor: 'password', subject: emailSubject(email), address: addressOf(c) };
}

/** The password was right: straight in without 2FA or from a trusted device, otherwise on to the code. */
function afterPassword(c: Ctx, site: Site, account: Account): Response {
  const { challenge: former } = c.var.visitor;
  const outcome = site.database
    .transaction((): { session: string; trust?: TrustGrant } | { challenge: string; leadsTo: string } => {
      if (former) closeChallenge(site, former.id);
      if (!twoFactorIsOn(site, account.id)) {
        return { session: openEarnedSession(c, site, account.id, 'proof') };
      }
      const token = readCookie(c, `trust-${account.id}`);
      const trust = token ? useTrust(site, account.id, token) : undefined;
      if (trust) return { session: openEarnedSession(c, site, account.id, 'trust'), trust };
      const challenge = openChallenge(site, account.id);
      return { challenge, leadsTo: askForFirst(c, site, account.id, challenge) };
    })
    .immediate();
  if ('challenge' in outcome) {
    writeCookie(c, 'challenge', outcome.challenge, challengeLifeMs);
    dropCookie(c, 'visit');
    return c.redirect(outcome.leadsTo, 303);
  }
  giveSession(c, outcome.session);
  if (outcome.trust) giveTrust(c, site, account.id, outcome.trust);
  return c.redirect('/inbox', 303);
}

/** The page that asks for the account's first factor. A code by SMS is sent at once, unless it is too soon for one. */
function askForFirst(c: Ctx, site: Site, accountId: number, challenge: string): string {
  const phone = factorsOf(site, accountId)[0] === 'sms' ? activePhone(site, accountId) : undefined;
  if (!phone) return '/login/code';
  textCode(c, site, phone, hashToken(challenge));
  return '/login/sms';
}
