import type { Tree } from './blocks.ts';
import type { Group } from './groups.ts';
import { saysPhrase } from './phrases.ts';
import { hasLetter } from './signs.ts';
import type { Action, Snapshot } from './snapshot-data.ts';
import { fold } from './text.ts';
import { has, meanings } from './words.ts';

/** How far behind the fields a button outside of their form may stand. */
const reach = 8;

/** The button that sends the code: a submit button of the fields' form, else the first button after them that leads on. */
export function findSubmit(group: Group, data: Snapshot, tree: Tree): Action | null {
  const form = tree.closest(group.block, ['form', 'dialog', 'frame']);
  const all = data.actions.filter((action) => leadsOn(action, data.language));
  const leading = all.filter(({ link }) => !link);
  const onward = leading.filter(({ block }) => form < 0 || tree.chain(block).includes(form));
  const after = onward.filter((action) => action.at > group.end);
  const own = tree.kind(form) === 'form' ? onward.filter((action) => action.submit) : [];
  const near = ({ at }: Action): boolean => at > group.end && at < group.end + reach;
  // A form without any is sent by the page itself, from a button right behind it.
  const behind = leading.find((action) => near(action) && tree.closest(action.block, ['form']) < 0);
  const sends = ({ text }: Action): boolean =>
    has(meanings(text, data.language), 'auth') || saysPhrase('logins', fold(text));
  return (
    own.find((action) => action.at > group.end) ??
    own[0] ??
    after[0] ??
    (onward.length > 0 ? null : (behind ?? all.find((action) => near(action) && sends(action)) ?? null))
  );
}

/** Not one that goes back, sends the code again or opens another way. */
function leadsOn(action: Action, language: string): boolean {
  const mask = meanings(action.text, language);
  return !has(mask, 'back', 'again', 'backup', 'lost', 'sms', 'mail') && hasLetter(action.text);
}
