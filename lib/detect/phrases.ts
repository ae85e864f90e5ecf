import { type Phrase, phrases } from './vocabulary/types.ts';

/** The phrases of each language known so far, and the expression over all of one kind, made when it is first needed. */
const known: (readonly string[])[] = [];
const made = new Map<Phrase, RegExp>();

/** Knows a language's phrases too from now on, given in the order of `phrases`. */
export function learnPhrases(more: readonly string[]): void {
  known.push(more);
  made.clear();
}

/** Whether a folded text has one of these phrases, in whatever language. Asked once words were looked up, and so English is known. */
export function saysPhrase(phrase: Phrase, folded: string): boolean {
  const at = phrases.indexOf(phrase);
  const had = made.get(phrase) ?? new RegExp(known.map((one) => one[at]).join('|'));
  made.set(phrase, had);
  return had.test(folded);
}
