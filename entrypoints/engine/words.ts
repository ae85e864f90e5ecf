import { fetchPart } from '../../lib/browser/parts.ts';
import type { WordSet } from '../../lib/detect/languages.ts';
import { learnWords } from '../../lib/detect/terms.ts';
import type { LanguageWords } from '../../lib/detect/vocabulary/types.ts';

/** Fetches the words that a reading misses; whether it got all of them. */
export async function learnMissing(missing: readonly WordSet[]): Promise<boolean> {
  const parts = await Promise.all(missing.map((set) => fetchPart(`words-${set}`)));
  const fetched = parts.filter((part) => part !== undefined);
  // Our own scripts alone can leave anything there.
  for (const words of fetched) learnWords(words as readonly LanguageWords[]);
  return fetched.length === missing.length;
}
