import type { MiddlewareHandler } from 'hono';
import type { Site } from '../rules/site.ts';
import type { Env } from './context.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Headers that every answer carries. `Date` tells the site's own clock, so that whoever measures skew by it measures
 * the clock that judges the codes. The referrer policy is not `no-referrer`, which would turn the Origin of a posted form into `null`.
 */
export function siteHeaders(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', 'DENY');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Date', new Date(site.now()).toUTCString());
  };
}
