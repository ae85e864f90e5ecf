import type { OwnDeadline } from '../core/own-deadline.ts';
import { daysTold } from './days-told.ts';
import { instantIn, instantOf } from './instants.ts';
import { says } from './list-words.ts';
import type { PageWords } from './page-words.ts';
import { besides, isBeside, toldLines } from './told-lines.ts';
import { has } from './words.ts';

/** What a member without two-factor is told: the rule, and how long there is. Null where the page tells nobody. */
export function readOwnDeadline(page: PageWords, elements: readonly Element[]): OwnDeadline | null {
  const { data } = page;
  const told = toldLines(page);
  const rule = told.find((one, place) => {
    // What is required may be said by one line, and of whom by the next.
    const next = told[place + 1];
    const mask =
      one.mask | (next !== undefined && isBeside(next.line.block, one.line.block, page.tree) ? next.mask : 0);
    // A member is spoken to of time; an admin's switch and its words are another's.
    const about = has(mask, 'twoStep') && has(mask, 'require') && has(mask, 'everyone');
    return about && one.line.role !== 'label';
  });
  if (rule === undefined) return null;
  const beside = besides(rule, told, page);
  const days = data.lines
    .filter(({ at }) => Math.abs(at - rule.line.at) <= 4)
    .flatMap((line) => [line.text, ...line.parts.map(({ text }) => text)])
    .flatMap((text) => daysTold(text, data.language) ?? []);
  const lockedOut =
    beside.some(({ line, mask }) => says(line.text, 'locked') && !has(mask, 'days')) && days.length === 0;
  const element = elements[rule.line.element] ?? null;
  // The day may be told by the line right behind; behind a row of a table is another row.
  const next = data.lines.find(({ at }) => at === rule.line.at + 1);
  const more = page.tree.closest(rule.line.block, ['row']) < 0 ? (next?.text ?? '') : '';
  const at = (element === null ? null : instantIn(element, data.language)) ?? instantOf(more, data.language);
  if (at === null && days.length === 0 && !lockedOut) return null;
  return { at, daysLeft: days[0] ?? null, lockedOut, setUp: element === null ? null : linkNear(element) };
}

/** The first link of the notice: what it asks for is one press away. */
function linkNear(element: Element): string | null {
  let around: Element | null = element;
  for (let level = 0; level < 3 && around !== null; level += 1) {
    const link = around.querySelector<HTMLAnchorElement>('a[href]');
    const sameSite = link?.origin === element.ownerDocument.defaultView?.location.origin;
    if (link !== null && (around.textContent ?? '').length <= 800)
      return sameSite ? link.pathname.slice(0, 1_000) : null;
    around = around.parentElement;
  }
  return null;
}
