import type { findMethods } from './methods.ts';
import type { PageWords } from './page-words.ts';
import type { weighRecovery } from './recovery.ts';
import type { findTeam } from './team.ts';
import { has } from './words.ts';

/**
 * What reads pages that tell of a second step and ask for no code of an app: a team's rule, a recovery, a choice of the
 * way. Kept apart, since most pages need none of it: a script of its own, which knows words only by the page given to it.
 */
export interface Promptless {
  findMethods: typeof findMethods;
  findTeam: typeof findTeam;
  weighRecovery: typeof weighRecovery;
}

let readers: Promptless | null = null;

/** Reads such pages too from now on. */
export function learnPromptless(known: Promptless): void {
  readers = known;
}

/** Null until they were learnt. */
export function promptless(): Promptless | null {
  return readers;
}

/** Whether a page may be one of those; rather one too many. */
export function mayBePromptless({ data, lines, title, means }: PageWords): boolean {
  return (
    [...lines.filter(({ main }) => main), ...title].some(
      ({ mask }) =>
        has(mask, 'twoStep') ||
        (has(mask, 'off', 'lost') && has(mask, 'hours', 'device', 'phone', 'app', 'backup')),
    ) ||
    [...data.toggles, ...data.choices.map(({ offers, about }) => ({ labels: [about, offers] }))].some(
      ({ labels }) => has(means(labels.join('. ')), 'twoStep'),
    )
  );
}
