import { linkEnd, linkStart } from './snapshot-data.ts';
import { hits } from './terms.ts';
import { asciiDigits, fold, sentences } from './text.ts';
import { has, type Mask, maskOf, meanings } from './words.ts';

/** What one sentence says of codes. */
export interface Said {
  mask: Mask;
  /** A code from an app: 1 when the app is named as one that makes codes, less when it is only "the app". */
  app: number;
  /** A code that came by text or call. */
  sms: number;
  mail: number;
  /** A code was sent, no word of how. */
  sent: boolean;
  backup: number;
  /** What it says is about another way than the one asked for. */
  lost: boolean;
}

const elsewhere = maskOf('backup', 'spare', 'sms', 'mail', 'again', 'phone');
const phoneNumber = /\+\d{1,3}[\s\d().•*x×…-]{5,}|[•*x×]{2,}[\s\d-]*\d{2,4}|\d{2,4}[\s-]*[•*×]{2,}/;
const mailAddress = /[^\s@]@[^\s@]/;
/** A way that is only spoken of beside a code: enough against one of an app where nothing names the app. */
const aside = 0.28;

/** Whether a text can mean anything at all: it has a word that is known, or hides digits as of a telephone. */
export function saysSomething(text: string, language: string): boolean {
  return hits(fold(text), language).length > 0 || /[•*×]{2}/.test(text);
}

/** Reads a text sentence by sentence. */
export function read(text: string, language: string): Said[] {
  return sentences(text).map((clauses) => readSentence(clauses, language));
}

function readSentence(clauses: readonly string[], language: string): Said {
  const masks = clauses.map((clause) => clauseMask(clause, language));
  const mask = masks.reduce((all, one) => all | one, 0);
  const raw = asciiDigits(clauses.join(', '));
  const live = masks.reduce((all, one) => (has(one, 'lost') ? all : all | one), 0);
  const lost = has(mask, 'lost');
  // The apps of banks and of other trades make other codes. A question about an app asks for none.
  const some =
    has(live, 'program') && has(mask, 'code', 'scan') && !has(mask, 'pay', 'other', 'mail', 'sent');
  const asks = raw.trimEnd().endsWith('?');
  const app = asks ? 0 : has(live, 'app') ? 1 : some ? 0.65 : 0;
  const toMail =
    (has(mask, 'sent') ? has(mask, 'mail') : masks.some(mailCode)) ||
    (has(mask, 'sent', 'code') && mailAddress.test(raw));
  // "An app is safer than text messages" praises the one and names the other: neither is what came.
  const sms = has(live, 'sms') ? (app === 1 ? 0.5 : 1) : app === 0 ? toPhone(live, raw) : 0;
  return {
    mask,
    app: app === 1 && sms > 0 ? 0.5 : app,
    sms,
    // Mail alone is where a code may have gone: nothing, unless nobody tells of an app.
    mail: app > 0 || sms > aside ? 0 : toMail ? (has(mask, 'sent') ? 1 : 0.7) : has(live, 'mail') ? aside : 0,
    sent:
      has(live, 'sent') &&
      has(mask, 'code', 'digits') &&
      app === 0 &&
      sms === 0 &&
      !toMail &&
      !has(mask, 'backup'),
    backup: has(mask, 'backup') ? (app > 0 || lost || masks.some(appCode) ? 0.5 : 1) : 0,
    lost,
  };
}

/** Sent to a telephone. "We sent a notification to your phone" brings no code; a number alone is where one went. */
function toPhone(mask: Mask, raw: string): number {
  const sent = has(mask, 'sent');
  if (phoneNumber.test(raw)) return sent ? 1 : 0.5;
  if (!has(mask, 'phone')) return 0;
  if (has(mask, 'code')) return sent ? 1 : has(mask, 'device') ? 0 : aside;
  return sent ? 0.6 : 0;
}

/** "authentication code", not a backup one: a field may take both. */
function appCode(mask: Mask): boolean {
  return has(mask, 'code') && has(mask, 'twoStep') && !has(mask, 'backup');
}

function mailCode(mask: Mask): boolean {
  return has(mask, 'mail') && has(mask, 'code', 'twoStep') && !has(mask, 'lost');
}

/** Links in a sentence may name an app that is meant; other ways that they name are offers. */
function clauseMask(clause: string, language: string): Mask {
  if (!clause.includes(linkStart)) return meanings(clause, language);
  const end = clause.indexOf(linkEnd);
  const begin = clause.indexOf(linkStart) + linkStart.length;
  const linked = clause.slice(begin, end === -1 ? undefined : end);
  const whole = meanings(clause.replaceAll(linkStart, '').replaceAll(linkEnd, ''), language);
  return whole & ~(meanings(linked, language) & elsewhere);
}
