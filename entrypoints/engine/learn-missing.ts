import { fetchPart } from '../../lib/browser/parts.ts';
import { learnPromptless, type Promptless } from '../../lib/detect/promptless.ts';
import type { Missing } from '../../lib/detect/read-page.ts';
import { learnWords } from '../../lib/detect/terms.ts';
import type { LanguageWords } from '../../lib/detect/vocabulary/types.ts';

/** Fetches what a reading misses; whether it got all of it. */
export async function learnMissing(missing: readonly Missing[]): Promise<boolean> {
  const learnt = missing.map(async (one) => {
    const part = await fetchPart(one === 'promptless' ? one : `words-${one}`);
    if (part === undefined) return false;
    // Our own scripts alone can leave anything there.
    if (one === 'promptless') learnPromptless(part as Promptless);
    else learnWords(part as readonly LanguageWords[]);
    return true;
  });
  return !(await Promise.all(learnt)).includes(false);
}
