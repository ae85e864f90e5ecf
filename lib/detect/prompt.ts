import type { FieldKind } from '../core/types.ts';
import { adjacentLine, weigh } from './evidence.ts';
import { type Group, groupsOf } from './groups.ts';
import { type OwnLabel, ownLabel } from './own-label.ts';
import type { PageWords } from './page-words.ts';
import { saysPhrase } from './phrases.ts';
import { isQualified } from './qualified.ts';
import { hasLetter } from './signs.ts';
import { keepsSettings, strangersTo, tellsOfOthers } from './strangers.ts';
import { findSubmit } from './submit.ts';
import { fold } from './text.ts';
import { judge, type Verdict } from './verdict.ts';
import { has } from './words.ts';

export interface Prompt {
  group: Group;
  verdict: Verdict;
}

/** Places for a code that are weighed at most, the likeliest first: no prompt has more, and pages of inputs stay quick. */
const mostWeighed = 24;

/** With so many strangers among its fields a form is about something else. */
const mostStrangers = 2;

/** Above any score. */
const ownField = 100;
const inDialog = 1_000;

/** The fields that ask for a code plainest; those in an open dialog come before those behind it. */
export function findPrompt(page: PageWords, secretShown: boolean): Prompt | null {
  const { data, tree } = page;
  const all = groupsOf(data, tree).map((group) => ({ group, label: ownLabel(group, page) }));
  const holder = (group: Group): number => tree.closest(group.block, ['form', 'dialog', 'page']);
  const poisoned = new Set(all.filter((one) => one.label.asksSecret).map((one) => holder(one.group)));
  const perScope = new Map<number, number>();
  const scopeOf = (group: Group): number =>
    tree.closest(group.block, ['form', 'dialog', 'section', 'frame', 'page']);
  for (const { group } of all) {
    for (const block of tree.chain(group.block)) perScope.set(block, (perScope.get(block) ?? 0) + 1);
  }
  const viable = all
    .filter(({ group, label }) => !label.foreign && !poisoned.has(holder(group)))
    .filter(
      ({ group, label }) => label.code || group.codeShaped || (!label.named && !isForWords(group, page)),
    )
    .sort((one, other) => likely(other) - likely(one))
    .slice(0, mostWeighed);
  let best: (Prompt & { rank: number }) | null = null;
  for (const { group, label } of viable) {
    const password = group.fields[0]?.type === 'password';
    const alone = !label.named && !password && perScope.get(scopeOf(group)) === 1;
    const single = () => strangersTo(group, page) === 0;
    const verdict = judge(group, weigh(group, label, page), {
      alone,
      single,
      named: label.named,
      secretShown,
    });
    // Codes of an app are never asked for in a place of many lines.
    if (verdict === null || (group.fields[0]?.type === 'area' && verdict.waitsFor !== 'backup')) continue;
    const bare = !label.named && !group.codeLike;
    if (bare && !isAsked(group, verdict.waitsFor, page)) continue;
    const named = secretShown || has(label.mask, 'app', 'twoStep', 'digits');
    if (verdict.waitsFor === 'totp' && !named && isForOthers(group, page)) continue;
    if (isOfOthers(group, label, verdict.waitsFor, page)) continue;
    // Where several ways are asked for at once, the app's own field is the one that can be filled.
    const own = verdict.waitsFor === 'totp' && has(label.mask, 'app') ? ownField : 0;
    const dialogs = tree.chain(group.block).filter((block) => data.blocks[block]?.modal === true);
    const rank = verdict.score + own + dialogs.length * inDialog;
    if (best === null || rank > best.rank) {
      best = { group, verdict, rank };
    }
  }
  return best;
}

/** Where letters are written too: in a chat that speaks of codes it is for the next message, where no button verifies it. */
function isForWords(group: Group, page: PageWords): boolean {
  const type = group.fields[0]?.type;
  return (
    type === 'area' ||
    (type === 'editable' && !buttonsOf(group, page).some((text) => has(page.means(text), 'auth')))
  );
}

/** How far from a field its button may stand, and above it what tells of its code. */
const reach = 8;
/** Somebody says something. */
const speech = /^\D{1,24}[:：][^@]{9,}$/;

/**
 * Whether a field of which nothing says that a code goes there is for one all the same: those words above may be a
 * conversation's, and it the place for the next message, or for what is looked for. For a code of an app the page itself
 * has to ask for a second step.
 */
function isAsked(group: Group, waitsFor: FieldKind, page: PageWords): boolean {
  if (page.trustBox) return true;
  const buttons = buttonsOf(group, page);
  const said = buttons.map(page.means);
  if (said.some((mask) => has(mask, 'naming') && !has(mask, 'code', 'again'))) return false;
  const heading = page.data.lines.findLast((line) => line.role === 'heading' && line.at < group.at);
  if (page.data.lines.filter(({ at, text }) => at < group.at && speech.test(text)).length > 1) return false;
  const logsIn = (text: string): boolean => saysPhrase('logins', fold(text));
  const asks = page.title.some(({ mask }) => has(mask, 'twoStep')) ? 'auth' : 'twoStep';
  return (
    waitsFor !== 'totp' ||
    said.some((mask) => has(mask, 'auth')) ||
    buttons.some(logsIn) ||
    logsIn(heading?.text ?? '') ||
    page.lines.some(({ line, mask }) => line === heading && has(mask, 'twoStep', asks))
  );
}

/** Its label, or the line that stands for it, calls the code somebody's; or what stands above tells of somebody else's. */
function isOfOthers(
  group: Group,
  { named, mask, said }: OwnLabel,
  waitsFor: FieldKind,
  page: PageWords,
): boolean {
  const line = named ? null : adjacentLine(group, page);
  const texts = line === null ? said.map(({ text }) => text) : [line.line.text];
  const own = line?.mask ?? mask;
  const ofTeam = has(own, 'everyone') && !has(own, 'auth', 'device', 'digits') && !/\d/.test(texts.join());
  const calls = waitsFor === 'totp' && !has(own, 'app', 'program', 'twoStep');
  if (calls && (ofTeam || texts.some((text) => isQualified(text, page)))) return true;
  const above = page.lines.filter(({ line: { at }, main }) => main && at < group.at && at > group.at - reach);
  return [...texts, ...above.map((one) => one.line.text)].some((text) => tellsOfOthers(text, page));
}

/** Its button takes money's worth for the code, or its form asks for more than who is to be let in has to tell. */
function isForOthers(group: Group, page: PageWords): boolean {
  const { data, tree, means } = page;
  const button = findSubmit(group, data, tree)?.text ?? '';
  const does = means(button);
  return (
    (has(does, 'pay') && !has(does, 'auth', 'code')) ||
    // What was just scanned may be saved with its first code.
    (data.pictures.length === 0 && keepsSettings(button)) ||
    strangersTo(group, page) >= mostStrangers
  );
}

/** What the buttons near a field say, those without words left out. */
function buttonsOf({ end }: Group, { data }: PageWords): string[] {
  const near = data.actions.filter(({ at, text }) => Math.abs(at - end) < reach && hasLetter(text));
  return near.map(({ text }) => text);
}

function likely({ group, label }: { group: Group; label: { code: boolean } }): number {
  return (label.code ? 2 : 0) + (group.codeLike ? 1 : 0);
}
