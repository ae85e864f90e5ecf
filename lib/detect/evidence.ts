import type { FieldKind } from '../core/types.ts';
import { countBetween } from './between.ts';
import type { Group } from './groups.ts';
import type { OwnLabel } from './own-label.ts';
import type { PageWords, SaidLine } from './page-words.ts';
import type { Source } from './reason.ts';
import type { Said } from './sentence.ts';
import type { BlockKind } from './snapshot-data.ts';
import { isUntold } from './untold.ts';
import { has, type Mask } from './words.ts';

/** What speaks for each reading of a field; larger is stronger, about 3 for one plain sentence right above it. */
export type Cause = FieldKind | 'someApp' | 'sent' | 'context' | 'none' | 'byPhone' | 'byMail';

export interface Evidence {
  weight(cause: Cause): number;
  reasons: readonly { cause: Cause; weight: number; source: Source }[];
  /** The field's label, or the line that stands for it, names a code or a way it comes. */
  labelled: boolean;
  /** A code is named anywhere near: that of a second step alone is none. */
  codeNear: boolean;
}

/** How much the words of a source count. */
const labelWeight = 1.6;
const hintWeight = 1.2;
const titleWeight = 0.5;
/** A line right above a field without a label is its label. */
const adjacentWeight = 1.4;
const longestAdjacent = 70;
const codeNearWeight = 0.25;
/** Weights below this are noise. */
const least = 0.03;

/** What speaks against a code of ours: no reading has it among its reasons. */
const otherTrade: Source = { sign: 'another trade' };

type Shares = Readonly<Partial<Record<BlockKind, number>>>;
type Note = (cause: Cause, weight: number, source: Source) => void;

/** Weighs everything the page says about one group of fields. */
export function weigh(group: Group, label: OwnLabel, page: PageWords): Evidence {
  const notes: { cause: Cause; weight: number; source: Source }[] = [];
  // Apps of shops, banks and parcels show codes too: one that is only "the app" makes ours where someone is to be verified.
  const verifies = [...page.lines, ...page.title].some(({ mask }) =>
    has(mask, 'auth', 'twoStep', 'backup', 'key'),
  );
  const note: Note = (cause, weight, source) => {
    const known = cause === 'someApp' && verifies ? 'totp' : cause;
    if (weight > least) notes.push({ cause: known, weight, source });
  };
  for (const { one, text } of label.said) spoken(one, labelWeight, { said: text }, note, false);
  for (const { one, text } of label.hints) spoken(one, hintWeight, { said: text }, note, false);
  if (has(label.mask, 'code') && has(label.mask, 'twoStep')) note('totp', 2.4, { sign: 'label' });
  if (has(label.mask, 'other')) note('none', 6, otherTrade);

  const close = makeCloseness(group, page);
  let codeNear = label.code || page.title.some((one) => has(one.mask, 'code'));
  const adjacent = label.named ? null : adjacentLine(group, page);
  // A question asks for an answer.
  const standsFor = adjacent === null || /[?？؟]$/.test(adjacent.line.text) ? 0 : adjacent.mask;
  if (has(standsFor, 'other') && !has(standsFor, 'app')) note('none', 2.4, otherTrade);
  const number = page.data.fields.findLast((field) => field.at < group.at);
  const isBetween = (at: number): boolean => number !== undefined && at > number.at && at < group.at;
  for (const one of page.lines) {
    const { line, said } = one;
    const near = close(one);
    if (near < least) continue;
    const source = { said: line.text };
    // "Open the authenticator and enter the current number."
    const makes = !label.named && !has(one.mask, 'off') && said.some(({ app }) => app === 1);
    if (near > codeNearWeight && (makes || has(one.mask, 'code', 'digits'))) codeNear = true;
    for (const sentence of said) channel(sentence, near, source, note);
    if (line.owner >= 0 && line.role === 'label') continue;
    const weight = one === adjacent ? Math.max(near, adjacentWeight) : near;
    for (const sentence of said) {
      if (line.role === 'offer') offered(sentence, weight, source, note, isBetween(line.at));
      else spoken(sentence, weight, source, note, line.role === 'heading');
    }
  }
  for (const one of page.title) spoken(one, titleWeight, { said: page.data.title }, note, true);
  if (besideCard(group, page)) note('none', 4, otherTrade);
  if (page.trustBox) note('context', 1.5, { sign: 'trust box' });
  if (isUntold(group, label, adjacent?.line.text ?? '', page)) note('context', 1.5, { sign: 'label' });

  return {
    weight: (cause) => addUp(notes.filter((one) => one.cause === cause)),
    reasons: notes.sort((one, other) => other.weight - one.weight),
    codeNear,
    labelled: label.code || namesCode(standsFor),
  };
}

/** "Confirm your password for the authenticator app" names a password. */
function namesCode(mask: Mask): boolean {
  return has(mask, 'code', 'digits') || (has(mask, 'app', 'twoStep', 'backup') && !has(mask, 'naming'));
}

/** What a sentence says about the field near it. */
function spoken(one: Said, weight: number, source: Source, note: Note, heading: boolean): void {
  note(has(one.mask, 'app') ? 'totp' : 'someApp', one.app * 3 * weight, source);
  note('sms', one.sms * 3 * weight, source);
  note('email', one.mail * 3 * weight, source);
  note('backup', one.backup * 2.6 * weight, source);
  if (one.sent) note('sent', 1.6 * weight, source);
  if (has(one.mask, 'again')) note('sent', 1.2 * weight, source);
  if (has(one.mask, 'pin') && one.app === 0) note('none', 1.8 * weight, source);
  else if (has(one.mask, 'twoStep')) note('context', 1.5 * weight, source);
  if (has(one.mask, 'other') && one.app === 0) note('none', (heading ? 1.4 : 0.7) * weight, source);
  if (heading && has(one.mask, 'auth') && !has(one.mask, 'twoStep', 'app')) {
    if (has(one.mask, 'phone')) note('sms', 1.2 * weight, source);
    if (has(one.mask, 'mail')) note('email', 1.2 * weight, source);
  }
  if (has(one.mask, 'pay')) note('none', (heading ? 1 : 0.6) * weight, source);
}

/** Which way a code that "was sent" may have come: anything about telephones or mail nearby, other labels included. */
function channel(one: Said, weight: number, source: Source, note: Note): void {
  if (has(one.mask, 'phone', 'sms')) note('byPhone', weight, source);
  if (has(one.mask, 'mail')) note('byMail', weight, source);
}

/**
 * A link or button says what else there is: codes sent again mean that they are sent, as one does that stands between a
 * field for a number and that for the code; a way out means there is a second step.
 */
function offered(one: Said, weight: number, source: Source, note: Note, between: boolean): void {
  const gets = between && has(one.mask, 'code') && !has(one.mask, 'app', 'twoStep', 'backup', 'lost');
  if (gets) note('sent', 1.6, source);
  else if (has(one.mask, 'again')) note('sent', 1.6 * weight, source);
  else if (has(one.mask, 'backup', 'twoStep')) note('context', 1.4 * weight, source);
  else if (has(one.mask, 'lost') && has(one.mask, 'device', 'phone', 'app')) note('context', weight, source);
}

/** How much of what stands in a block counts outside of it. */
const fromInside: Shares = { nav: 0.1, footer: 0.1, aside: 0.1, header: 0.5, dialog: 0.2, article: 0.5 };
/** And of what stands outside for fields in it. */
const intoThis: Shares = { dialog: 0.2, aside: 0.3, footer: 0.3, nav: 0.3, frame: 0.4, form: 0.85 };

/** How near a line is to the fields, 0 to about 1.2: blocks between, other fields between, side or foot of the page. */
function makeCloseness(group: Group, { data, tree }: PageWords): (one: SaidLine) => number {
  const own = new Set(group.fields.map((field) => field.element));
  const others = data.fields
    .filter((field) => !own.has(field.element) && !field.locked)
    .map((field) => field.at);
  const up = tree.chain(group.block);
  return ({ line }) => {
    const around = tree.common(line.block, group.block);
    let weight = line.role === 'heading' ? 1.2 : 1;
    let side = -1;
    for (const block of tree.chain(line.block)) {
      if (block === around) break;
      side = block;
      const kind = tree.kind(block);
      weight *= kind === 'header' && line.role === 'heading' ? 0.9 : (fromInside[kind] ?? 1);
    }
    for (const block of up) {
      if (block === around) break;
      weight *= intoThis[tree.kind(block)] ?? 1;
    }
    if (weight < least) return 0;
    if (side >= 0 && tree.fields(side).some((field) => !own.has(field.element) && !field.locked))
      weight *= 0.25;
    const between =
      line.at < group.at ? countBetween(others, line.at, group.at) : countBetween(others, group.end, line.at);
    weight *= (line.role === 'heading' && line.at < group.at ? 0.85 : 0.5) ** Math.min(between, 4);
    if (line.at > group.end) weight *= 0.75;
    const far = line.at < group.at ? group.at - line.at : line.at - group.end;
    return weight / (1 + Math.max(0, far - 8) / 16);
  };
}

/** A security code among the fields of a payment card. */
function besideCard(group: Group, { tree, read }: PageWords): boolean {
  const form = tree.closest(group.block, ['form', 'dialog', 'section', 'page']);
  return tree
    .fields(form)
    .some(
      (field) =>
        /^cc-/.test(field.purpose) ||
        field.labels.some((label) => read(label).some((one) => has(one.mask, 'pay'))),
    );
}

/** The short line right above the fields, no other field between. */
export function adjacentLine(group: Group, { data, lines }: PageWords): SaidLine | null {
  const line = data.lines.findLast(
    (one) => one.at < group.at && one.role !== 'offer' && one.role !== 'alert',
  );
  if (line === undefined || line.text.length > longestAdjacent) return null;
  if (data.fields.some((field) => field.at > line.at && field.at < group.at)) return null;
  return lines.find((one) => one.line === line) ?? null;
}

/** Many weak words never outweigh a plain one: each next counts half. */
function addUp(notes: readonly { weight: number }[]): number {
  const weights = notes.map((note) => note.weight).sort((one, other) => other - one);
  return weights.reduce((sum, weight, at) => sum + weight * 0.5 ** at, 0);
}
