import { safeLabel } from '../core/labels.ts';
import type { SeenPrompt } from './prompts.ts';

/** The marks around links in a line of a page, and what else no font of ours has a picture for. */
const unseen = /\p{Co}/gu;

/** The words of a page for which its fields are taken for what they are taken for, fit to show: a person judges by them, nothing else does. */
export function saidBecause({ seen }: SeenPrompt): string[] {
  const words = seen.reasons.map((said) => safeLabel(said.replaceAll(unseen, ' ')));
  return [...new Set(words.filter((word) => word !== ''))];
}
