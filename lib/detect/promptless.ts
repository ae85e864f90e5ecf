import type { findCodes } from './codes.ts';
import type { findMethods } from './methods.ts';
import type { PageWords } from './page-words.ts';
import type { weighRecovery } from './recovery.ts';
import type { findTeam } from './team.ts';
import { has } from './words.ts';

/**
 * What reads pages that tell of a second step and ask for no code of an app: a list of backup codes, a team's rule, a
 * recovery, a choice of the way. Kept apart, since most pages need none of it: a script of its own, which knows words only
 * by the page given to it.
 */
export interface Promptless {
  findCodes: typeof findCodes;
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

/** Whether a page may show backup codes, which it may beside a prompt. */
export function namesBackup({ tells, title }: PageWords): boolean {
  return tells('backup') !== undefined || title.some(({ mask }) => has(mask, 'backup'));
}

/** Whether a page without a prompt may be one of the others; rather one too many. */
export function mayBePromptless({ data, lines, title, means }: PageWords): boolean {
  const isAbout = (text: string) => has(means(text), 'twoStep');
  return (
    // What opens a part of the page may be all that names the codes in it.
    [...lines.filter(({ main, mask }) => main || has(mask, 'backup')), ...title].some(
      ({ mask }) =>
        has(mask, 'twoStep', 'backup') ||
        (has(mask, 'off', 'lost') && has(mask, 'hours', 'device', 'phone', 'app')),
    ) ||
    data.toggles.some(({ labels }) => isAbout(labels.join('. '))) ||
    data.choices.some(({ offers, about }) => isAbout(`${about}. ${offers}`))
  );
}
