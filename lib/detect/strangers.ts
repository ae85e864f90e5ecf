import type { Group } from './groups.ts';
import type { PageWords } from './page-words.ts';
import { saysPhrase } from './phrases.ts';
import { hasLetter } from './signs.ts';
import type { Field } from './snapshot-data.ts';
import { fold, sentences } from './text.ts';
import { has, maskOf } from './words.ts';

/** Whether a button keeps settings, as no login does. */
export function keepsSettings(button: string): boolean {
  return saysPhrase('keeps', fold(button));
}

/** Whether a sentence tells of a code and of somebody else, whose it is: "Ask the caller for the code in their app." */
export function tellsOfOthers(text: string, { means }: PageWords): boolean {
  return sentences(text).some((clauses) => {
    const one = clauses.join();
    const mask = means(one);
    return has(mask, 'code', 'app', 'digits') && !has(mask, 'backup') && saysPhrase('persons', fold(one));
  });
}

/** Who one is, and the ways of a second step. */
const ofLogins = maskOf(
  ...([
    'naming',
    'mail',
    'phone',
    'code',
    'app',
    'twoStep',
    'backup',
    'sms',
    'key',
    'device',
    'pin',
  ] as const),
);

/** How many fields stand in one form with those of a group that no login asks for: a place for many words, another label. */
export function strangersTo({ fields, block }: Group, { tree, read }: PageWords): number {
  const isStranger = ({ type, labels, locked }: Field, at: number, all: readonly Field[]): boolean => {
    if (locked || type === 'password') return false;
    if (type === 'area' || type === 'editable') return true;
    // Whatever stands before a password says who it is.
    if (all[at + 1]?.type === 'password' || !labels.some(hasLetter)) return false;
    return labels.flatMap(read).every(({ mask }) => (mask & ofLogins) === 0);
  };
  return tree
    .fields(tree.closest(block, ['form', 'dialog', 'section', 'page']))
    .filter((field) => !fields.includes(field))
    .filter(isStranger).length;
}
