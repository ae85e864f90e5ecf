import type { Tree } from './blocks.ts';
import type { Group } from './groups.ts';
import { hasLetter } from './signs.ts';
import type { Action, Snapshot } from './snapshot-data.ts';
import { has, meanings } from './words.ts';

/** The button that sends the code: a submit button of the fields' form, else the first button after them that leads on. */
export function findSubmit(group: Group, data: Snapshot, tree: Tree): number | null {
  const form = tree.closest(group.block, ['form', 'dialog', 'frame']);
  const inside = (action: Action): boolean => form < 0 || tree.chain(action.block).includes(form);
  const onward = data.actions.filter((action) => inside(action) && leadsOn(action, data.language));
  const after = onward.filter((action) => action.at > group.end);
  const own = tree.kind(form) === 'form' ? onward.filter((action) => action.submit) : [];
  const chosen = own.find((action) => action.at > group.end) ?? own[0] ?? after[0];
  return chosen?.element ?? null;
}

/** Not one that goes back, sends the code again or opens another way. */
function leadsOn(action: Action, language: string): boolean {
  const mask = meanings(action.text, language);
  return !has(mask, 'back', 'again', 'backup', 'lost', 'sms', 'mail') && hasLetter(action.text);
}
