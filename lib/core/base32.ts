import { AppError } from './errors.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_PER_LETTER = 5;

/** What people and sites put between the letters of a secret: blanks of every kind, `+`, dashes, invisible marks. */
const FILLERS = /[\s+\-\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const BASE64_LETTERS = /^[A-Za-z0-9+/_-]{8,}={0,2}$/;

/**
 * The bytes of base32 text (RFC 4648 section 6) in canonical form. Bits that fill no whole byte are dropped, so that
 * every length is read, also 1, 3 and 6 modulo 8, which no encoder writes.
 *
 * @throws AppError `invalid-secret` for a letter outside the alphabet.
 */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * BITS_PER_LETTER) / 8));
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new AppError('invalid-secret');
    pending = ((pending << BITS_PER_LETTER) | value) & 0xfff;
    bits += BITS_PER_LETTER;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = pending >>> bits;
    }
  }
  return bytes;
}

/** Base32 text of the bytes (RFC 4648 section 6): upper case, no padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= BITS_PER_LETTER) {
      bits -= BITS_PER_LETTER;
      text += ALPHABET.charAt((pending >>> bits) & 31);
    }
  }
  if (bits > 0) text += ALPHABET.charAt((pending << (BITS_PER_LETTER - bits)) & 31);
  return text;
}

/**
 * A secret as a person types it or a site gives it, in canonical form: blanks, `+`, dashes and padding taken out,
 * upper case. The letters themselves are kept, so that it can be compared with what the site shows.
 *
 * @throws AppError `missing-secret` when nothing is left, `secret-looks-base64` for what other apps export in base64,
 * `invalid-secret` for any other letter outside the alphabet (0, 1, 8 and 9 are not in it) or for less than one byte.
 */
export function canonicalSecret(text: string): string {
  const letters = withoutPadding(text.replace(FILLERS, ''));
  if (letters === '') throw new AppError('missing-secret');
  // Judged before the case is changed: only ASCII letters may pass, and some others become ASCII in upper case.
  if (!/^[A-Za-z2-7]+$/.test(letters)) {
    throw new AppError(looksBase64(text) ? 'secret-looks-base64' : 'invalid-secret');
  }
  if (letters.length * BITS_PER_LETTER < 8) throw new AppError('invalid-secret');
  return letters.toUpperCase();
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '=') end -= 1;
  return text.slice(0, end);
}

/** Base32 has one case; text in both cases with letters that base32 lacks is most likely base64. */
function looksBase64(text: string): boolean {
  const letters = text.trim();
  return BASE64_LETTERS.test(letters) && /[a-z]/.test(letters) && /[A-Z]/.test(letters);
}
