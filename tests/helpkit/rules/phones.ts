import { createHmac } from 'node:crypto';
import { cancelEnrolment } from './authenticators.ts';
import { seal, sealNonceLength, unseal } from './seal.ts';
import type { Site } from './site.ts';

/** An enrolment that nobody finishes is forgotten after an hour. */
const enrolmentLifeMs = 60 * 60_000;

/** A mobile number with its digits opened. It protects logins only when it is active. */
export interface Phone {
  readonly id: number;
  readonly accountId: number;
  /** `+` and digits. For the gateway only: pages show {@link Phone.lastTwo}. */
  readonly number: string;
  readonly lastTwo: string;
  /** When the first code was given; null while step 2 of the enrolment is open. */
  readonly confirmedAt: number | null;
}

/** Why what somebody typed is no mobile number. */
export type NumberProblem = 'missing' | 'no-country-code' | 'not-a-number' | 'too-short' | 'too-long';

interface PhoneRow {
  readonly id: number;
  readonly sealedNumber: Buffer;
  readonly lastTwo: string;
  readonly confirmedAt: number | null;
}

const place = (accountId: number) => `mobile number of account ${accountId}`;

/** Zeros of the digits that people of our languages type: Arabic, Persian and Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966];

/**
 * Reads a number as ITU-T E.164 writes it: `+`, country code, at most 15 digits. Spaces, dashes, dots and brackets do not
 * matter, `00` may stand for `+`, and digits may be Arabic or Devanagari ones.
 */
export function readNumber(typed: string): { readonly number: string } | { readonly problem: NumberProblem } {
  const plain = typed
    .replace(/\p{Nd}/gu, asAsciiDigit)
    .replace(/[\s\p{Pd}\p{Cf}().]/gu, '')
    .replace(/^00/, '+');
  if (plain === '') return { problem: 'missing' };
  if (!/^\+?[0-9]*$/.test(plain)) return { problem: 'not-a-number' };
  if (!/^\+[1-9]/.test(plain)) return { problem: 'no-country-code' };
  const length = plain.length - 1;
  if (length < 7) return { problem: 'too-short' };
  if (length > 15) return { problem: 'too-long' };
  return { number: plain };
}

function asAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** The name under which the limits count a number: a keyed hash, since ten digits alone are soon tried out. */
export function numberSubject(site: Site, number: string): string {
  return createHmac('sha256', site.keys.codes).update(`number ${number}`).digest('hex');
}

function find(site: Site, accountId: number, state: 'pending' | 'active', notBefore: number) {
  const row = site.database
    .prepare<[number, string, number], PhoneRow>(
      `SELECT id, sealed_number AS sealedNumber, last_two AS lastTwo, confirmed_at AS confirmedAt FROM phones
       WHERE account_id = ? AND state = ? AND created_at > ?`,
    )
    .get(accountId, state, notBefore);
  if (!row) return undefined;
  const { sealedNumber, ...phone } = row;
  const number = unseal(site.keys.secrets, place(accountId), sealedNumber).toString();
  return { ...phone, accountId, number };
}

/** The number that a member's logins may send codes to, if there is one. */
export function activePhone(site: Site, accountId: number): Phone | undefined {
  return find(site, accountId, 'active', Number.MIN_SAFE_INTEGER);
}

/** The number that a member is just enrolling, if they began within the last hour. */
export function pendingPhone(site: Site, accountId: number): Phone | undefined {
  return find(site, accountId, 'pending', site.now() - enrolmentLifeMs);
}

/** Begins the enrolment of a number; whatever enrolment was open before is gone. Call within a transaction. */
export function startPhone(site: Site, accountId: number, number: string): Phone {
  cancelEnrolment(site, accountId);
  const sealed = seal(site.keys.secrets, site.random(sealNonceLength), place(accountId), Buffer.from(number));
  const lastTwo = number.slice(-2);
  const { lastInsertRowid } = site.database
    .prepare(
      `INSERT INTO phones (account_id, state, sealed_number, last_two, created_at) VALUES (?, 'pending', ?, ?, ?)`,
    )
    .run(accountId, sealed, lastTwo, site.now());
  return { id: Number(lastInsertRowid), accountId, number, lastTwo, confirmedAt: null };
}

/** Marks that the first code was given. */
export function confirmPhone(site: Site, phoneId: number): void {
  site.database.prepare('UPDATE phones SET confirmed_at = ? WHERE id = ?').run(site.now(), phoneId);
}

/** Takes a number away, with the code that is out to it. */
export function dropPhone(site: Site, phoneId: number): void {
  site.database.prepare('DELETE FROM phones WHERE id = ?').run(phoneId);
}
