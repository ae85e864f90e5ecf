import type { Group } from './groups.ts';
import type { PageWords } from './page-words.ts';
import type { Said } from './sentence.ts';
import { hasLetter, withoutNumbers } from './signs.ts';
import type { Field } from './snapshot-data.ts';
import { asciiDigits } from './text.ts';
import { beginsWith, has, type Mask } from './words.ts';

/** A sentence, and the text of the page that it stands in. */
interface Quoted {
  text: string;
  one: Said;
}

/** What a group's own labels say. */
export interface OwnLabel {
  said: readonly Quoted[];
  hints: readonly Quoted[];
  mask: Mask;
  /** It names a code or a way it comes. */
  code: boolean;
  /** It has words at all. */
  named: boolean;
  /** It names something that is no code of ours. */
  foreign: boolean;
  /** It asks for the secret of an account, which no honest sign-in does. */
  asksSecret: boolean;
}

export function ownLabel(group: Group, { data, read }: PageWords): OwnLabel {
  const every = unique(
    group.fields.flatMap((field) => [...field.labels, isExample(field, read) ? '' : field.placeholder]),
  );
  const labels = group.boxes ? numberedOnce(every) : every;
  const hints = unique(group.fields.flatMap((field) => field.hints));
  const quote = (texts: readonly string[]) =>
    texts.flatMap((text) => read(text).map((one) => ({ text, one })));
  const said = quote(labels);
  const mask = said.reduce((all, { one }) => all | one.mask, 0);
  // "6 digits" asks for a code, "digits" for their number.
  const counted = has(mask, 'digits') && labels.some((label) => /\d/.test(asciiDigits(label)));
  const code =
    counted ||
    // "What the app shows" is one where it looks like one.
    has(mask, 'code', 'app', 'twoStep', 'backup', 'sms', group.codeLike ? 'program' : 'code');
  // "Search for backup codes", "Name of the app": what comes first is what is asked for.
  const asksNaming =
    has(mask, 'naming') &&
    !has(mask, 'mail') &&
    labels.some((label) => beginsWith(label, data.language, 'naming'));
  const bareCode = !has(mask, 'app', 'twoStep', 'backup', 'sms', 'digits', 'mail', 'phone', 'sent');
  return {
    said,
    hints: quote(hints),
    mask,
    code,
    named: labels.some(hasLetter),
    // "Token name" names a name; "code for the username" names a code where the field looks like one for codes.
    foreign:
      labels.some((label) => inUnits.test(label)) ||
      asksNaming ||
      (!code && has(mask, 'naming', 'other')) ||
      (bareCode && has(mask, 'naming') && !group.codeLike),
    asksSecret: has(mask, 'key') && !has(mask, 'code', 'sms', 'digits'),
  };
}

/** "Code refresh (seconds)" asks for a length of time. */
const inUnits = /[(（](?:in )?(?:s|(?:se[cgk]|min|hour|day)[a-z]*|秒|초)[)）]$/i;

/** How people say that words are an example. */
const forExample = /^(?:e\.? ?g|p\. ?ej|p\. ?ex|z\. ?b|ex\.|ex ?:|np\.|orn|örn|напр|bijv|bv\.|es\.|例|예)/i;

/** Words in a field that show what may stand there ("8f3k-92ls") are no name of it. */
function isExample({ placeholder }: Field, read: PageWords['read']): boolean {
  return (
    forExample.test(placeholder) ||
    (/\d/.test(placeholder) && read(placeholder).every(({ mask }) => mask === 0))
  );
}

/** "pin code 1 of 6" and "pin code 2 of 6" say one thing, once: the first stands for all. */
function numberedOnce(labels: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const label of labels) {
    const name = withoutNumbers(label);
    if (!first.has(name)) first.set(name, label);
  }
  return [...first.values()];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
