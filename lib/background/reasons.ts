import { safeLabel } from '../core/labels.ts';
import type { SeenPrompt } from './prompts.ts';

/** What the page said, fit to show, behind the cause and its weight; what is no text of the page has none. */
const said = /^[a-z]+ \d+\.\d: (.*)$/isu;
/** The marks around links in a line of a page, and what else no font of ours has a picture for. */
const unseen = /\p{Co}/gu;

/** The words of a page for which its fields are taken for what they are taken for: a person judges by them, nothing else does. */
export function saidBecause({ seen }: SeenPrompt): string[] {
  const words = seen.reasons.map((reason) =>
    safeLabel((said.exec(reason)?.[1] ?? '').replaceAll(unseen, ' ')),
  );
  return [...new Set(words.filter((word) => word !== ''))];
}
