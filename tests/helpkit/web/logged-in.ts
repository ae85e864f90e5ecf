import { cancelRecovery } from '../rules/recoveries.ts';
import { closeSession, type LoginGround, openSession } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { TrustGrant } from '../rules/trusted-devices.ts';
import type { Ctx } from './context.ts';
import { dropCookie, writeCookie } from './cookies.ts';

/**
 * Opens the session that a finished login has earned. Call it in the transaction that spends the code. Whoever proved
 * everything has lost nothing, so a recovery ends; a trusted device is no such proof.
 */
export function openEarnedSession(c: Ctx, site: Site, accountId: number, ground: LoginGround): string {
  const before = c.var.visitor.session;
  if (before) closeSession(site, before.id);
  if (ground === 'proof') cancelRecovery(site, accountId);
  return openSession(site, accountId, ground);
}

/** Gives the browser its new session and takes back the cookies of the way there. */
export function giveSession(c: Ctx, token: string): void {
  writeCookie(c, 'session', token);
  dropCookie(c, 'challenge');
  dropCookie(c, 'visit');
}

/** Hands the browser the token of its trust, to be kept until the trust ends. */
export function giveTrust(c: Ctx, site: Site, accountId: number, trust: TrustGrant): void {
  writeCookie(c, `trust-${accountId}`, trust.token, trust.expiresAt - site.now());
}
