import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Site } from '../rules/site.ts';
import type { Ctx } from './context.ts';
import { Refusal } from './refusal.ts';

/** The token for the forms of one visitor: an HMAC over the cookie that identifies them, so nothing has to be stored. */
export function csrfToken(site: Site, cookie: string): string {
  return createHmac('sha256', site.keys.forms).update(cookie).digest('base64url');
}

/** Refuses a form that was not sent by one of our own pages to the visitor who got it. */
export function refuseForeignForm(c: Ctx): void {
  const { origin, csrf } = c.var.visitor;
  if (c.req.header('Origin') !== origin) {
    throw new Refusal(403, (words) => words.foreignForm);
  }
  const wanted = Buffer.from(csrf);
  const got = Buffer.from(c.var.form.one('csrf', 128));
  if (wanted.length !== got.length || !timingSafeEqual(wanted, got)) {
    throw new Refusal(403, (words) => words.oldForm);
  }
}
