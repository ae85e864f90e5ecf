import type { Group } from './groups.ts';
import type { PageWords } from './page-words.ts';
import { hasLetter } from './signs.ts';
import type { Field } from './snapshot-data.ts';
import { fold } from './text.ts';
import { maskOf } from './words.ts';

/** How buttons say that they keep what was set. */
const keeps =
  /^(?:save|speicher|enregistr|guardar|salva|opslaan|zapisz|kaydet|simpan|сохран|حفظ|שמור|सहेज|保存|저장|儲存)/;

/** Whether a button keeps settings, as no login does. */
export function keepsSettings(button: string): boolean {
  return keeps.test(fold(button));
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
