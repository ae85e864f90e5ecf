import type { MiddlewareHandler } from 'hono';
import { readLook, type Skin, writeLook } from '../looks/look.ts';
import { findChallenge } from '../rules/challenges.ts';
import { openRecovery } from '../rules/recoveries.ts';
import { findSession } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { standingOf } from '../rules/standing.ts';
import { mayTrustDevices } from '../rules/team-policy.ts';
import { newToken } from '../rules/tokens.ts';
import type { Ctx, Env } from './context.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { csrfToken } from './csrf.ts';

/**
 * Settles under which of the site's origins a request came. Any other host name is refused, so that a foreign name
 * pointed at this address (DNS rebinding) reaches nothing.
 */
export function ownHostOnly(origins: () => readonly string[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = new URL(c.req.url).host;
    const origin = origins().find((own) => new URL(own).host === host);
    if (!origin) return c.text('This server does not answer for that host name.', 421);
    c.set('origin', origin);
    return next();
  };
}

/** Works out who is asking, and takes over a look asked for by the address (`?skin=` and `?qr=`). */
export function identify(site: Site, usualSkin: Skin): MiddlewareHandler<Env> {
  return async (c, next) => {
    takeLook(c, usualSkin);
    const sessionToken = readCookie(c, 'session');
    const challengeToken = readCookie(c, 'challenge');
    const session = sessionToken ? findSession(site, sessionToken) : undefined;
    const challenge = challengeToken ? findChallenge(site, challengeToken) : undefined;
    const identity = (session && sessionToken) ?? (challenge && challengeToken) ?? visitToken(c, site);
    const standing = session && standingOf(site, session.account.id);
    const recovery = session && openRecovery(site, session.account.id);
    const mayTrust = challenge !== undefined && mayTrustDevices(site);
    const csrf = csrfToken(site, identity);
    c.set('visitor', { origin: c.var.origin, session, standing, challenge, mayTrust, recovery, csrf });
    await next();
  };
}

function visitToken(c: Ctx, site: Site): string {
  const known = readCookie(c, 'visit');
  if (known) return known;
  const { token } = newToken(site.random);
  writeCookie(c, 'visit', token);
  return token;
}

function takeLook(c: Ctx, usualSkin: Skin): void {
  const kept = readLook(readCookie(c, 'look'), usualSkin);
  // What goes wrong from here on is shown in this look.
  c.set('look', kept);
  const asked = writeLook(kept, { skin: c.req.query('skin'), qr: c.req.query('qr') });
  c.set('look', asked);
  if (asked.skin !== kept.skin || asked.qr !== kept.qr) writeCookie(c, 'look', `${asked.skin}.${asked.qr}`);
}
