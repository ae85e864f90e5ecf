import type { FieldKind } from '../core/types.ts';
import type { Tree } from './blocks.ts';
import type { Group } from './groups.ts';
import { read, type Said } from './sentence.ts';
import type { Field, Line, Snapshot } from './snapshot-data.ts';
import { has } from './words.ts';

/** What speaks for each reading of a field; larger is stronger, about 3 for one plain sentence right above it. */
export type Cause = FieldKind | 'sent' | 'context' | 'none';

export interface Evidence {
  weight: Readonly<Record<Cause, number>>;
  reasons: readonly { cause: Cause; weight: number; text: string }[];
  /** The field's own label names a code or a way it comes. */
  labelled: boolean;
  /** The label names something that is no code at all. */
  foreign: boolean;
  /** The label asks for the secret of an account, which no honest sign-in does. */
  asksSecret: boolean;
}

/** How much the words of a source count. */
const labelWeight = 1.6;
const hintWeight = 1.2;
const titleWeight = 0.5;
/** A line right above a field without a label is its label. */
const adjacentWeight = 1.4;
const longestAdjacent = 70;

/** Weighs everything the page says about one group of fields. */
export function weigh(
  group: Group,
  data: Snapshot,
  tree: Tree,
  said: (line: Line) => readonly Said[],
): Evidence {
  const notes: { cause: Cause; weight: number; text: string }[] = [];
  const note = (cause: Cause, weight: number, text: string): void => {
    if (weight > 0.05) notes.push({ cause, weight, text });
  };
  const own = new Set(group.fields.map((field) => field.element));
  const labels = unique(group.fields.flatMap((field) => [...field.labels, field.placeholder]));
  const labelSaid = labels.flatMap((label) => read(label, data.language));
  const labelMask = labelSaid.reduce((mask, one) => mask | one.mask, 0);
  const namesCode = has(labelMask, 'code', 'app', 'twoStep', 'backup', 'sms');

  const hintSaid = unique(group.fields.flatMap((field) => field.hints)).flatMap((hint) =>
    read(hint, data.language),
  );
  for (const one of labelSaid) spoken(one, labelWeight, 'label', note);
  for (const one of hintSaid) spoken(one, hintWeight, 'hint', note);
  if (has(labelMask, 'code') && has(labelMask, 'twoStep')) note('totp', 2.4, 'label');
  if (has(labelMask, 'other')) note('none', 4, 'label names another trade');
  if (has(labelMask, 'pin') && !has(labelMask, 'app')) note('none', 2.6, 'label says PIN');

  const before = data.lines.filter((line) => line.at < group.at);
  const adjacent = labelSaid.length === 0 ? adjacentLine(before, group, data.fields) : null;
  for (const line of data.lines) {
    if (line.owner >= 0 && line.role === 'label') continue;
    const close = closeness(line, group, data, tree, own);
    if (close < 0.03) continue;
    const weight = line === adjacent ? Math.max(close, adjacentWeight) : close;
    for (const one of said(line)) {
      if (line.role === 'offer') offered(one, weight, line.text, note);
      else spoken(one, weight, line.text, note, line.role === 'heading');
    }
  }
  for (const one of read(data.title, data.language)) spoken(one, titleWeight, 'title', note, true);
  for (const toggle of data.toggles) {
    const mask = toggle.labels
      .flatMap((label) => read(label, data.language))
      .reduce((all, one) => all | one.mask, 0);
    if (has(mask, 'trust')) note('context', 1.5, 'trust box');
  }

  const adjacentMask = adjacent === null ? 0 : said(adjacent).reduce((mask, one) => mask | one.mask, 0);
  return {
    weight: {
      totp: total(notes, 'totp'),
      sms: total(notes, 'sms'),
      email: total(notes, 'email'),
      backup: total(notes, 'backup'),
      sent: total(notes, 'sent'),
      context: total(notes, 'context'),
      none: total(notes, 'none'),
    },
    reasons: notes.sort((one, other) => other.weight - one.weight),
    labelled:
      namesCode ||
      has(labelMask, 'digits') ||
      has(adjacentMask, 'code', 'app', 'twoStep', 'backup', 'digits'),
    foreign: has(labelMask, 'naming') && !namesCode,
    asksSecret: has(labelMask, 'key') && !has(labelMask, 'app', 'sms', 'backup') && !has(labelMask, 'digits'),
  };
}

type Note = (cause: Cause, weight: number, text: string) => void;

/** What a sentence says about the field near it. */
function spoken(one: Said, weight: number, text: string, note: Note, heading = false): void {
  note('totp', one.app * 3 * weight, text);
  note('sms', one.sms * 3 * weight, text);
  note('email', one.mail * 3 * weight, text);
  note('backup', one.backup * 2.6 * weight, text);
  if (one.sent) note('sent', 1.6 * weight, text);
  if (has(one.mask, 'again')) note('sent', 1.2 * weight, text);
  if (has(one.mask, 'twoStep')) note('context', 1.5 * weight, text);
  if (has(one.mask, 'pin') && one.app === 0) note('none', 1.2 * weight, text);
  if (has(one.mask, 'other') && one.app === 0) note('none', (heading ? 1.4 : 0.7) * weight, text);
  if (has(one.mask, 'pay')) note('none', (heading ? 1 : 0.6) * weight, text);
}

/** A link or button says what else there is: codes sent again mean that they are sent, a way out means there is a second step. */
function offered(one: Said, weight: number, text: string, note: Note): void {
  if (has(one.mask, 'again')) note('sent', 1.6 * weight, text);
  else if (has(one.mask, 'backup', 'twoStep')) note('context', 1.4 * weight, text);
  else if (has(one.mask, 'lost') && has(one.mask, 'device', 'phone', 'app'))
    note('context', 1 * weight, text);
}

/** How near a line is to the fields, 0 to about 1.2: blocks between, other fields between, side or foot of the page. */
function closeness(line: Line, group: Group, data: Snapshot, tree: Tree, own: ReadonlySet<number>): number {
  const around = tree.common(line.block, group.block);
  let weight = line.role === 'heading' ? 1.2 : 1;
  let side = -1;
  for (const block of tree.chain(line.block)) {
    if (block === around) break;
    side = block;
    const kind = tree.kind(block);
    if (kind === 'nav' || kind === 'footer' || kind === 'aside') weight *= 0.1;
    else if (kind === 'header') weight *= line.role === 'heading' ? 0.9 : 0.5;
    else if (kind === 'dialog') weight *= 0.2;
    else if (kind === 'article') weight *= 0.5;
  }
  for (const block of tree.chain(group.block)) {
    if (block === around) break;
    const kind = tree.kind(block);
    if (kind === 'dialog') weight *= 0.2;
    else if (kind === 'frame') weight *= 0.4;
    else if (kind === 'form') weight *= 0.85;
  }
  if (side >= 0 && tree.fields(side).some((field) => !own.has(field.element) && !field.locked))
    weight *= 0.25;
  const from = Math.min(line.at, group.at);
  const to = Math.max(line.at, group.at);
  const between = data.fields.filter(
    (field) => field.at > from && field.at < to && !own.has(field.element) && !field.locked,
  ).length;
  weight *= (line.role === 'heading' && line.at < group.at ? 0.85 : 0.5) ** Math.min(between, 4);
  if (line.at > group.end) weight *= 0.75;
  const lines = Math.abs(line.at < group.at ? group.at - line.at : line.at - group.end);
  return weight / (1 + Math.max(0, lines - 8) / 16);
}

function adjacentLine(before: readonly Line[], group: Group, fields: readonly Field[]): Line | null {
  const line = before.findLast((one) => one.role !== 'offer' && one.role !== 'alert');
  if (line === undefined || line.text.length > longestAdjacent) return null;
  return fields.some((field) => field.at > line.at && field.at < group.at) ? null : line;
}

/** Many weak words never outweigh a plain one: each next counts half. */
function total(notes: readonly { cause: Cause; weight: number }[], cause: Cause): number {
  const weights = notes.filter((note) => note.cause === cause).map((note) => note.weight);
  return weights.sort((one, other) => other - one).reduce((sum, weight, at) => sum + weight * 0.5 ** at, 0);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
