import { getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';

/** What each cookie is for: a login, a login that owes a code, a visitor's forms, the chosen look, a device's trust. */
type CookiePurpose = 'session' | 'challenge' | 'visit' | 'look' | `trust-${number}`;

/**
 * A cookie's name. Under https it carries the `__Host-` prefix. On loopback it ends in the port, because cookies know
 * no ports and two sites side by side would log each other out.
 */
function cookieName(origin: string, purpose: CookiePurpose): string {
  const url = new URL(origin);
  return url.protocol === 'https:' ? `__Host-helpkit-${purpose}` : `helpkit-${purpose}-${url.port || '80'}`;
}

export function readCookie(c: Ctx, purpose: CookiePurpose): string | undefined {
  return getCookie(c, cookieName(c.var.origin, purpose));
}

/** Sets a cookie for the whole site; without `maxAgeMs` it ends with the browser. */
export function writeCookie(c: Ctx, purpose: CookiePurpose, value: string, maxAgeMs?: number): void {
  const secure = c.var.origin.startsWith('https:');
  const age = maxAgeMs === undefined ? {} : { maxAge: Math.floor(maxAgeMs / 1000) };
  setCookie(c, cookieName(c.var.origin, purpose), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    ...age,
  });
}

export function dropCookie(c: Ctx, purpose: CookiePurpose): void {
  writeCookie(c, purpose, '', 0);
}
