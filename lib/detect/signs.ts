/**
 * Questions about the signs of a text. Plain Latin text is asked without Unicode's classes: a browser takes longer to
 * build one of those than to read a whole prompt.
 */

const beyondAscii = /[^\0-\x7f]/;

export function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || (beyondAscii.test(text) && /\p{L}/u.test(text));
}

/** Also true of no text at all. */
export function hasOnlyLetters(text: string): boolean {
  return /^[a-z]*$/i.test(text) || (beyondAscii.test(text) && /^\p{L}*$/u.test(text));
}

/** A text without its numbers: "Digit 1" and "Digit 2" are one. */
export function withoutNumbers(text: string): string {
  return beyondAscii.test(text) ? text.replace(/\p{N}+/gu, '') : text.replace(/\d+/g, '');
}

/** Ends in a letter or digit. */
export function endsInWord(text: string): boolean {
  const last = text.slice(-1);
  return last < '\x80' ? /[a-z\d]/i.test(last) : /[\p{L}\p{N}]$/u.test(text);
}

/** Begins with a letter or digit. */
export function beginsWithWord(text: string): boolean {
  const first = text.charAt(0);
  return first < '\x80' ? /[a-z\d]/i.test(first) : /^[\p{L}\p{N}]/u.test(text);
}

/** Begins with a small letter, blanks not counted. */
export function goesOnSmall(text: string): boolean {
  const first = text.trimStart();
  return first.charAt(0) < '\x80' ? /^[a-z]/.test(first) : /^\p{Ll}/u.test(first);
}
