import type { Group } from './groups.ts';
import type { OwnLabel } from './own-label.ts';
import type { PageWords } from './page-words.ts';
import { saysPhrase } from './phrases.ts';
import { fold } from './text.ts';
import { has } from './words.ts';

/**
 * A one-time code of which nothing on the page tells how it comes, as one that was sent always is told of: asked for
 * alone, or right behind the name and the password of someone to whom nothing can have been sent yet.
 */
export function isUntold(
  { fields, block }: Group,
  label: OwnLabel,
  above: string,
  { data, lines, tree, means }: PageWords,
): boolean {
  const words = fold(label.named ? label.said.map(({ text }) => text).join(' ') : above);
  const form = tree.fields(tree.closest(block, ['form', 'dialog', 'page']));
  const [name, password, code] = form;
  const signsIn =
    form.length === 3 && code === fields[0] && name?.type === 'text' && password?.type === 'password';
  if (!has(means(words), 'code') || !(saysPhrase('oneTime', words) || (signsIn && /\botp\b/.test(words))))
    return false;
  if (!signsIn && form.length > fields.length) return false;
  // What a login asks for may be called a telephone or an address; a button there may send the code.
  const gets = ({ text }: { text: string }) => has(means(text), 'code');
  return !(
    lines.some(
      ({ line, mask }) =>
        has(mask, 'sent', 'again', 'sms', 'other', 'pay') ||
        (!signsIn && !/choice|offer/.test(line.role) && has(mask, 'phone', 'mail')),
    ) ||
    (signsIn && data.actions.some(gets))
  );
}
