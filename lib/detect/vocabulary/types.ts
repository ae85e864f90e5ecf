/**
 * What a word can mean on a page about codes. The order is the bit order of a mask (31 at most).
 * A language that leaves one out does not compile.
 */
export const concepts = [
  /** An app that makes codes: "authenticator". */
  'app',
  /** Any program. Beside `auth` ("authentication app") it is `app`; with `code` in the sentence it hints at one. */
  'program',
  'auth',
  /** Two-factor, two-step, "authentication code". */
  'twoStep',
  'code',
  /** Backup, recovery, emergency. Beside `code` it is a backup code. */
  'spare',
  /** A text message or a call as the way a code comes. */
  'sms',
  /** Phone, mobile number: where something can be sent. */
  'phone',
  'mail',
  /** Sent, received. */
  'sent',
  /** Send again, nothing received. */
  'again',
  /** Lost, no access, another way: what stands beside it is an alternative, not what the field wants. */
  'lost',
  'scan',
  /** The secret of an enrolment: setup key, manual entry. */
  'key',
  /** Trust or remember this device, do not ask again. */
  'trust',
  'device',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  /** Turn off, disable, reset. */
  'off',
  /** All members, the team, the organisation. */
  'everyone',
  /** Required, enforced, must. */
  'require',
  /** Locked out, days left, grace period. */
  'deadline',
  'pin',
  /** Codes and numbers of other trades: postcode, coupon, invitation, game, licence. */
  'other',
  /** Plain form fields: name, password, search, message. */
  'naming',
  'pay',
  /** Buttons that lead away: cancel, back, later. */
  'back',
  /** Digit, figure: what stands beside a number of digits. */
  'digits',
] as const;

export type Concept = (typeof concepts)[number];

/**
 * One language, whole: also what others have, which `in-lines.ts` hands over once. Each entry holds terms parted by `|`,
 * written folded as page text is (`fold` of `text.ts`: lower case, plain Latin letters, blanks for hyphens), so that nothing
 * is left to do when they are first needed. A term matches at the start of a word and may go on (`authentic`); `$` at its
 * end asks for the word's end; `*` at its start lets it begin inside a word. Scripts without blanks or with joined prefixes
 * match anywhere.
 */
export type Vocabulary = Readonly<Record<Concept | Phrase, string>> & {
  /**
   * How people write the numbers of `countsInWords`, one after the other parted by `,`, each in its spellings parted by
   * `|`. Words that stand before a unit for one of it ("for a week") belong to one, those of two of a unit ("a fortnight")
   * to two.
   */
  readonly numbers: string;
};

/**
 * What only few texts are asked for: each is parts of a regular expression over folded text, parted by `|`.
 * `persons`: others whose code one may be asked for, in such forms as "the customer", "from the caller" alone ("customer
 * area" is one's own). `logins`: to log in. `keeps`: a button that keeps settings. `oneTime`: for one
 * use, as a label says it of a code.
 *
 * `trades`: a code that grammar makes another trade's, as "kod" does of any word right behind it but those that name a code
 * of ours and the small ones of sentences. It is asked of a label behind its page's language ("pl/ kod kursu/"), which
 * languages in the same letters need. Where more than a phrase tells it (`qualified.ts`), or the other table of the same
 * language does, it is `[]`, which nothing is.
 */
export const phrases = ['persons', 'logins', 'keeps', 'oneTime', 'trades'] as const;

export type Phrase = (typeof phrases)[number];

/** The numbers that sites write as words where they tell a time. */
export const countsInWords = [1, 2, 7, 14, 15, 30];

/** A language by the first part of its BCP 47 tag, with its table. */
export type LanguageTable = readonly [language: string, table: Vocabulary];

/** The same as it is handed over: its numbers, its phrases and its terms in the order of `phrases` and `concepts`, a line each. */
export type LanguageWords = readonly [language: string, words: string];

/**
 * Whether a term, without its marks, counts only in English and in a page's own language, having fewer than four Latin
 * letters: "tan" is a bank's code in German and "so" in Spanish.
 */
export function staysAtHome(text: string): boolean {
  return text.length < 4 && text.charCodeAt(0) < 0x250;
}
