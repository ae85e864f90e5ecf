import { codeKey } from './backup-codes.ts';

/** So much of a text is looked into, UTF-16 units. */
export const longestTold = 2_000;
/** A secret is often written in groups; none of so many. */
const mostGroups = 16;
/** No code is shorter. */
const shortest = 5;

/** Whether a text can hold a code at all: what cannot is not looked into. */
export function mayTell(text: string): boolean {
  return /[0-9a-z](?:[\s\p{Pd}]?[0-9a-z]){4}/iu.test(text.slice(-longestTold));
}

/** So much of a code's look tells it from ordinary writing. */
const told = 12;

/** What a code looks like: how long it is, and where it begins with a digit, a vowel or another letter. Says no code. */
export function shapeOf(word: string): string {
  const look = word
    .slice(0, told)
    .replace(/[aeiou]/g, 'a')
    .replace(/[b-z]/g, 'b')
    .replace(/\d/g, '0');
  return `${word.length} ${look}`;
}

/**
 * What of a text may be a code or a secret of these shapes, as {@link codeKey} compares them: every row of words that
 * stand beside each other. Groups count as one where nothing but a blank or a dash is between them. Ordinary writing holds
 * next to none.
 */
export function toldWords(text: string, shapes: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const [row] of text.slice(-longestTold).matchAll(/[0-9a-z]+(?:[\s\p{Pd}][0-9a-z]+)*/giu)) {
    const words = row.split(/[\s\p{Pd}]/u).map(codeKey);
    for (let from = 0; from < words.length; from += 1) {
      let whole = '';
      for (const word of words.slice(from, from + mostGroups)) {
        whole += word;
        if (whole.length >= shortest && shapes.has(shapeOf(whole))) found.add(whole);
      }
    }
  }
  return found;
}
