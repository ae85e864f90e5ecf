import { isCommonPassword } from './common-passwords.ts';
import type { ErrorCode } from './errors.ts';

const SHORTEST = 8;
const LONGEST = 1024;

/** What a password is worth against guessing, in plain terms. A `strong` one holds when a copy of the vault is stolen. */
export type PasswordStrength = 'weak' | 'fair' | 'strong';

const FAIR = 35;
const STRONG = 56;

/**
 * What is wrong with a new vault password, or null. Judged after NFKC, which is also what the key is made from: at least
 * 8 characters, at most 1,024, and none of those that are tried first. Any characters, any language.
 */
export function checkNewPassword(text: string): ErrorCode | null {
  // NFKC makes a character at most 18 times as long, and never shorter than an eighteenth: no need to fold a megabyte.
  if (text.length > LONGEST * 18) return 'password-too-long';
  const letters = [...text.normalize('NFKC')];
  if (letters.length > LONGEST) return 'password-too-long';
  if (letters.length < SHORTEST) return 'password-too-short';
  return isCommonPassword(letters.join('')) ? 'password-common' : null;
}

/**
 * A rough measure, in bits: more for signs that are hard to foresee, little for letters of words, half for what repeats
 * or goes on in order. It guides a person; {@link checkNewPassword} alone decides.
 */
export function passwordStrength(text: string): PasswordStrength {
  if (checkNewPassword(text) !== null) return 'weak';
  const letters = [...text.normalize('NFKC')];
  let bits = 0;
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    const worth = worthOf(letter) + (before !== undefined && kindOf(before) !== kindOf(letter) ? 1 : 0);
    bits += before !== undefined && goesOn(before, letter) ? worth / 2 : worth;
  }
  bits = Math.min(bits, new Set(letters).size * DISTINCT_WORTH);
  if (bits >= STRONG) return 'strong';
  return bits >= FAIR ? 'fair' : 'weak';
}

/** Few different signs are soon tried, however often they come. */
const DISTINCT_WORTH = 6;

type Kind = 'lower' | 'upper' | 'digit' | 'blank' | 'other';
/** A letter in words is easier to foresee than one drawn by lot (4.7 bits): between the two. */
const WORTH: { readonly [K in Kind]: number } = { lower: 2.3, upper: 2.3, digit: 3, blank: 1, other: 5 };

function worthOf(letter: string): number {
  return WORTH[kindOf(letter)];
}

function kindOf(letter: string): Kind {
  if (/^[a-z]$/.test(letter)) return 'lower';
  if (/^[A-Z]$/.test(letter)) return 'upper';
  if (/^\p{Nd}$/u.test(letter)) return 'digit';
  return /^[\s_-]$/.test(letter) ? 'blank' : 'other';
}

function goesOn(before: string, letter: string): boolean {
  return Math.abs((letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) <= 1;
}
