import type { MiddlewareHandler } from 'hono';
import type { Look, Skin } from '../looks/look.ts';
import type { Site } from '../rules/site.ts';
import type { Env } from './context.ts';

/** The one page that may stand in an iframe, on our own pages only. */
export const framedPrompt = '/login/code/frame';

/** What a page may load: only what its skin needs. */
function policy(skin: Skin | undefined, framed: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    ...(skin === 'app' ? ["connect-src 'self'"] : []),
    ...(skin === 'frame' ? ["frame-src 'self'"] : []),
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Headers that every answer carries. `Date` tells the site's own clock, so that whoever measures skew by it measures
 * the clock that judges the codes. The referrer policy is not `no-referrer`, which would turn the Origin of a posted form into `null`.
 */
export function siteHeaders(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const framed = c.req.path === framedPrompt;
    // No look is known where the host name was refused, and for assets.
    const look: Look | undefined = c.var.look;
    c.header('Content-Security-Policy', policy(look?.skin, framed));
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('X-Frame-Options', framed ? 'SAMEORIGIN' : 'DENY');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Date', new Date(site.now()).toUTCString());
  };
}
