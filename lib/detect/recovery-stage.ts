import type { RecoveryReading, RecoveryStage } from '../core/recovery.ts';
import { hoursIn } from './durations.ts';
import { instantIn } from './instants.ts';
import { says } from './list-words.ts';
import type { PageWords, SaidLine } from './page-words.ts';
import { besides, toldLines } from './told-lines.ts';
import { has } from './words.ts';

/** Lines and buttons this many places apart belong to one notice. */
const near = 8;

/**
 * What a page says of a recovery. One that has a link mailed need not say what for. Two-factor going off at a time, with a way to stop it, is one that runs; the same beside
 * fields to fill is the form that asks for one.
 */
export function readRecovery(page: PageWords, elements: readonly Element[]): RecoveryReading | null {
  const { data } = page;
  const reading = (
    stage: RecoveryStage,
    dueAt: number | null = null,
    hoursLeft: number | null = null,
    canCancel = false,
  ) => ({ stage, dueAt, hoursLeft, canCancel });
  const lines = toldLines(page);
  const told = lines.flatMap((one) => {
    const around = besides(one, lines, page);
    if (!around.some(({ mask }) => has(mask, 'twoStep')) || !around.some(isOff)) return [];
    const dueAt = instantNear(one.line.at, page, elements);
    const [hoursLeft = null] = hoursIn(one.line.text, data.language);
    const timed = has(one.mask, 'hours') || isOff(one);
    return timed && (dueAt !== null || hoursLeft !== null) ? [{ at: one.line.at, dueAt, hoursLeft }] : [];
  });
  const [first] = told;
  const open = data.fields.filter(({ locked, type }) => !locked && type !== 'other');
  if (open.some(({ type }) => type === 'password'))
    return first !== undefined || tellsWay(lines) ? reading('ask') : null;
  if (first !== undefined) {
    const isBeside = ({ at }: { at: number }) => Math.abs(at - first.at) <= near;
    const beside = data.actions.filter(isBeside);
    const offers = data.lines.filter((line) => line.role === 'offer' && isBeside(line));
    const dated = told.find(({ dueAt }) => dueAt !== null);
    const turnsOff = beside.some(({ text }) => !says(text, 'cancel') && speaksOfOff(text, page));
    if ([...beside, ...offers].some(({ text }) => says(text, 'cancel'))) {
      return reading('running', dated?.dueAt ?? null, first.hoursLeft, true);
    }
    // With nothing to stop it, a day alone may be that on which somebody turned two-factor off.
    const waits = lines.some(({ mask }) => has(mask, 'hours', 'lost', 'spare'));
    if (dated !== undefined && open.length === 0 && !turnsOff && waits)
      return reading('running', dated.dueAt);
    if (turnsOff && open.length === 0) return reading('link');
  }
  const delayed = lines.some(({ line }) => hoursIn(line.text, data.language).length > 0);
  const mailed = lines.some(({ mask }) => has(mask, 'sent') || has(mask, 'mail'));
  if (!delayed || !mailed) return null;
  if (first !== undefined) return reading('sent');
  return speaksOfLink(lines) ? reading('mailed') : null;
}

/** Two-factor goes off, and after hours: in whichever lines a page says the two. */
function tellsWay(lines: readonly SaidLine[]): boolean {
  const about = lines.some(({ mask }) => has(mask, 'twoStep')) && lines.some(isOff);
  return about && lines.some(({ mask }) => has(mask, 'hours'));
}

/** "Off" in one word or in two that stand apart. */
function isOff({ line, mask }: SaidLine): boolean {
  return has(mask, 'off') || says(line.text, 'off');
}

/** The instant that a line names, or the nearest one beside it. */
function instantNear(at: number, { data }: PageWords, elements: readonly Element[]): number | null {
  const lines = data.lines.filter((line) => Math.abs(line.at - at) <= near);
  lines.sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at));
  for (const line of lines) {
    const element = elements[line.element];
    const instant = element === undefined ? null : instantIn(element, data.language);
    if (instant !== null) return instant;
  }
  return null;
}

function speaksOfOff(text: string, page: PageWords): boolean {
  return page.read(text).some(({ mask }) => has(mask, 'off', 'hours'));
}

/** What was mailed, and for how long it is good: what a page says once a link was asked for. */
function speaksOfLink(lines: readonly SaidLine[]): boolean {
  return (
    lines.some(({ mask }) => has(mask, 'sent')) && lines.some(({ mask }) => has(mask, 'minutes', 'hours'))
  );
}
