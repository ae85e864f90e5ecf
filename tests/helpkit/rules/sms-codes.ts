import { createHmac, timingSafeEqual } from 'node:crypto';
import { send, withdraw } from '../post/post.ts';
import { numberSubject, type Phone } from './phones.ts';
import type { Site } from './site.ts';
import { countSend, sendWait } from './sms-limits.ts';

/** How long a code is good for (NIST SP 800-63B: ten minutes at most). */
const codeLifeMs = 10 * 60_000;
const codes = 1_000_000;
/** Random numbers from here on would make some codes likelier than others. */
const fairEnd = Math.floor(2 ** 32 / codes) * codes;

interface CodeRow {
  readonly hash: Buffer;
}

const about = (phone: Phone) => `sms code ${phone.id}`;

/** A number and the account that asks for its codes: what the limits need to know. */
type Reached = Pick<Phone, 'accountId' | 'number'>;

const subjects = (site: Site, phone: Reached) => [
  `account ${phone.accountId}`,
  `number ${numberSubject(site, phone.number)}`,
];

/** Bound to number and purpose, so that the same six digits hash to something else elsewhere. */
function hashCode(site: Site, phoneId: number, boundTo: string, code: string): Buffer {
  return createHmac('sha256', site.keys.codes).update(`sms ${phoneId} ${boundTo} ${code}`).digest();
}

function newCode(site: Site): string {
  for (;;) {
    const drawn = Buffer.from(site.random(4)).readUInt32BE();
    if (drawn < fairEnd) return String(drawn % codes).padStart(6, '0');
  }
}

/**
 * Sends a new six-digit code, good for what it is bound to and nothing else. The number's former code is dead from now on,
 * and does not leave any more if it has not left yet. Failures are not forgotten by it.
 *
 * @param boundTo what the code opens, such as a challenge's id
 * @param words makes the message of a code
 * @returns 0 when it was sent, otherwise the milliseconds to wait; then nothing was sent and the former code still stands
 */
export function sendSmsCode(
  site: Site,
  phone: Phone,
  boundTo: string,
  words: (code: string) => string,
): number {
  return site.database
    .transaction(() => {
      const wait = sendWait(site, subjects(site, phone));
      if (wait > 0) return wait;
      countSend(site, subjects(site, phone));
      const code = newCode(site);
      site.database
        .prepare(
          'INSERT OR REPLACE INTO sms_codes (phone_id, bound_to, hash, expires_at) VALUES (?, ?, ?, ?)',
        )
        .run(phone.id, boundTo, hashCode(site, phone.id, boundTo, code), site.now() + codeLifeMs);
      withdraw(site, about(phone));
      const post = { kind: 'sms' as const, to: phone.number, subject: '', text: words(code) };
      send(site, post, { accountId: phone.accountId, about: about(phone) });
      return 0;
    })
    .immediate();
}

/** Milliseconds until the next code may be sent to a number; 0 when at once. */
export function smsWait(site: Site, phone: Reached): number {
  return sendWait(site, subjects(site, phone));
}

/** Whether a code that is bound to this was sent and is still good. */
export function smsCodeIsOut(site: Site, phoneId: number, boundTo: string): boolean {
  return findCode(site, phoneId, boundTo) !== undefined;
}

/**
 * Judges a code and, when it is right, uses it up. Call in the transaction that it opens something in, after counting the
 * attempt.
 */
export function acceptSmsCode(site: Site, phoneId: number, boundTo: string, code: string): boolean {
  const row = findCode(site, phoneId, boundTo);
  if (!row || !timingSafeEqual(row.hash, hashCode(site, phoneId, boundTo, code))) return false;
  return site.database.prepare('DELETE FROM sms_codes WHERE phone_id = ?').run(phoneId).changes === 1;
}

function findCode(site: Site, phoneId: number, boundTo: string): CodeRow | undefined {
  return site.database
    .prepare<[number, string, number], CodeRow>(
      'SELECT hash FROM sms_codes WHERE phone_id = ? AND bound_to = ? AND expires_at > ?',
    )
    .get(phoneId, boundTo, site.now());
}
