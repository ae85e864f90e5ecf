import type { Ctx } from './context.ts';

/** Where somebody goes when no page of ours is named. */
const usual = '/settings/security';
const longest = 400;

/** The path that a `next` names, if it is one of this site; no address of elsewhere can be put there. */
export function ownPath(c: Ctx, next: string | undefined): string {
  if (!next?.startsWith('/') || next.length > longest || !URL.canParse(next, c.var.origin)) return usual;
  const url = new URL(next, c.var.origin);
  return url.origin === c.var.origin ? url.pathname + url.search : usual;
}

/**
 * Sends somebody to prove who they are, and back afterwards: to the page asked for, or to the one whose form was sent.
 * The form itself is not kept; it is filled in again.
 */
export function askForProof(c: Ctx, method: 'get' | 'post'): Response {
  const here = new URL(c.req.url);
  const page = method === 'get' ? here.pathname + here.search : formPage(c);
  return c.redirect(`/step-up?next=${encodeURIComponent(ownPath(c, page))}`, 303);
}

function formPage(c: Ctx): string | undefined {
  const referrer = c.req.header('Referer');
  if (!referrer || !URL.canParse(referrer)) return undefined;
  const url = new URL(referrer);
  return url.origin === c.var.origin ? url.pathname + url.search : undefined;
}
