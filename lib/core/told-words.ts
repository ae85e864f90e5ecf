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

/**
 * What of a text may be a code or a secret of these lengths, as {@link codeKey} compares them: every row of words that
 * stand beside each other. Groups count as one where nothing but a blank or a dash is between them.
 */
export function toldWords(text: string, lengths: ReadonlySet<number>): Set<string> {
  const found = new Set<string>();
  for (const [row] of text.slice(-longestTold).matchAll(/[0-9a-z]+(?:[\s\p{Pd}][0-9a-z]+)*/giu)) {
    const words = row.split(/[\s\p{Pd}]/u).map(codeKey);
    for (let from = 0; from < words.length; from += 1) {
      let whole = '';
      for (const word of words.slice(from, from + mostGroups)) {
        whole += word;
        if (whole.length >= shortest && lengths.has(whole.length)) found.add(whole);
      }
    }
  }
  return found;
}
