import { waitWords } from '../pages/day.ts';
import type { SentCode } from '../pages/phone-parts.tsx';
import type { Phone } from '../rules/phones.ts';
import type { Site } from '../rules/site.ts';
import { sendSmsCode, smsCodeIsOut } from '../rules/sms-codes.ts';
import { smsTextWords, smsWords } from '../words/sms.ts';
import type { Ctx } from './context.ts';
import { wordsFor } from './show.tsx';

/** Sends a code in the visitor's language. Returns 0, or the milliseconds to wait: then none was sent. */
export function textCode(c: Ctx, site: Site, phone: Phone, boundTo: string): number {
  return sendSmsCode(site, phone, boundTo, wordsFor(c, smsTextWords));
}

/** What a page may tell of the code that it asks for. */
export function codeSent(site: Site, { id, lastTwo }: Phone, boundTo: string): SentCode {
  return { lastTwo, out: smsCodeIsOut(site, id, boundTo) };
}

/** Answers 429 and says when the next code can be sent. */
export function tooSoon(c: Ctx, wait: number): string {
  c.status(429);
  c.header('Retry-After', String(Math.ceil(wait / 1000)));
  return wordsFor(c, smsWords).tooSoon(waitWords(wait, c.var.look.language));
}
