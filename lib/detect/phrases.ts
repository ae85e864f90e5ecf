import { type Phrase, phrases } from './vocabulary/types.ts';

/** What the languages known so far write for each, and the expression over all of it, made when it is first needed. */
const written: Partial<Record<Phrase, string>> = {};
const made = new Map<Phrase, RegExp>();

/** Knows a language's phrases too from now on, given in their order. */
export function learnPhrases(more: readonly string[]): void {
  made.clear();
  for (const [at, phrase] of phrases.entries()) {
    const had = written[phrase];
    written[phrase] = had === undefined ? (more[at] ?? '') : `${had}|${more[at]}`;
  }
}

/** Whether a folded text has one of these phrases, in whatever language. */
export function saysPhrase(phrase: Phrase, folded: string): boolean {
  const had = made.get(phrase) ?? new RegExp(written[phrase] ?? '$^');
  made.set(phrase, had);
  return had.test(folded);
}
