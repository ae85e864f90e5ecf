import type { Member, MemberState } from '../core/team.ts';
import { daysTold } from './days-told.ts';
import { instantIn } from './instants.ts';
import { says } from './list-words.ts';
import { saysPhrase } from './phrases.ts';
import {
  addressIn,
  addressLeaves,
  blocksAround,
  isTerm,
  labelOf,
  type RowList,
  tablesOf,
  textOf,
} from './rows.ts';
import { fold } from './text.ts';
import type { Sight } from './visible.ts';
import { has, meanings } from './words.ts';

/** How a member stands, by what a cell says; the first that fits, since "2FA off, locked out" is locked out. */
const states: readonly MemberState[] = ['locked', 'invited', 'removed', 'off', 'on'];

/** A list of members and where it stands. */
export interface MemberList {
  element: Element;
  members: Member[];
}

/** The list of members of a page that tells their second factors; null where there is none. */
export function readMembers(roots: readonly ParentNode[], language: string, sight: Sight): MemberList | null {
  const longest = (lists: readonly RowList[], named: boolean): MemberList | undefined =>
    lists.flatMap((list) => membersOf(list, language, named) ?? []).sort(byLength)[0];
  return (
    longest(
      roots.flatMap((root) => tablesOf(root, sight)),
      true,
    ) ??
    longest(blocksAround(roots.flatMap(addressLeaves), sight), false) ??
    null
  );
}

function byLength(one: MemberList, other: MemberList): number {
  return other.members.length - one.members.length;
}

/** Whose second factors a list tells: people with addresses, most of them with a state. */
function membersOf(
  { element, headings, rows }: RowList,
  language: string,
  named: boolean,
): MemberList | null {
  const columns = headings.map((heading) => columnOf(heading, language));
  if (named && headings.length > 0 && !columns.includes('state')) return null;
  const label = labelOf(rows);
  const members = rows.flatMap((cells) => {
    // Without columns a row may name what comes next, and show somebody's letters for a picture.
    const own = named
      ? cells
      : cells.filter((one, at) => !isTerm(one, label) && !isInitials(one, cells[at + 1]));
    return memberOf(own, headings, columns, language) ?? [];
  });
  const enough = members.length > 0 && members.length * 2 >= rows.length;
  return enough ? { element, members } : null;
}

type Column = 'state' | 'deadline' | 'role' | 'mail' | 'other';

function columnOf(heading: string, language: string): Column {
  const mask = meanings(heading, language);
  if (has(mask, 'twoStep')) return 'state';
  if (says(heading, 'deadline') || has(mask, 'deadline')) return 'deadline';
  if (says(heading, 'role')) return 'role';
  return has(mask, 'mail') ? 'mail' : 'other';
}

/** Null for a row without an address, or that says nothing of a second factor. */
function memberOf(
  cells: readonly Element[],
  headings: readonly string[],
  columns: readonly Column[],
  language: string,
): Member | null {
  const texts = cells.map(textOf);
  const mailAt = texts.findIndex((text) => addressIn(text) !== null);
  const email = addressIn(texts[mailAt] ?? '');
  if (email === null) return null;
  const rest = texts.map((_text, at) => at).filter((at) => at !== mailAt && columns[at] !== 'role');
  const stateCells = columns.includes('state') ? rest.filter((at) => columns[at] === 'state') : rest;
  const method = methodIn(
    rest.map((at) => texts[at] ?? ''),
    language,
  );
  const said = stateCells.map((at) => stateIn(cells[at], texts[at] ?? '')).find((state) => state !== null);
  const state = said ?? (method === null ? null : 'on');
  if (state === null) return null;
  const dates = rest.flatMap((at) => {
    const instant = cells[at] === undefined ? null : instantIn(cells[at], language);
    return instant === null ? [] : [{ at, instant }];
  });
  // Under other headings a day is that of a login, or of an invitation, unless its own words call it an end.
  const isDue = ({ at }: { at: number }) =>
    columns.length === 0 || columns[at] === 'deadline' || says(texts[at] ?? '', 'until', 'deadline');
  const isSince = ({ at }: { at: number }) =>
    columns[at] !== 'deadline' &&
    at > columns.indexOf('state') &&
    !saysPhrase('logins', fold(headings[at] ?? ''));
  const deadline = dates.find(isDue)?.instant ?? null;
  const counted = rest.flatMap((at) => {
    const text = texts[at] ?? '';
    // "Days left" may head the column, and a number alone stand in it.
    const whole = /^\d+$/.test(text) ? `${headings[at] ?? ''} ${text}` : text;
    return daysTold(whole, language) ?? [];
  });
  const roleAt = columns.indexOf('role');
  return {
    email,
    name: nameIn(cells, texts, columns, mailAt, email),
    role: (texts[roleAt] ?? '').slice(0, 100),
    state,
    method: state === 'on' ? method : null,
    since: state === 'on' ? (dates.find(isSince)?.instant ?? null) : null,
    deadline: state === 'on' ? null : deadline,
    daysLeft: state === 'on' ? null : (counted[0] ?? null),
  };
}

function stateIn(cell: Element | undefined, text: string): MemberState | null {
  const toggle = cell?.querySelector('[role=switch],[role=checkbox],input[type=checkbox]') ?? null;
  if (toggle !== null && text === '') return isOn(toggle) ? 'on' : 'off';
  return states.find((state) => says(text, state)) ?? null;
}

/** Whether a switch or box is on. */
export function isOn(element: Element): boolean {
  if ('checked' in element) return element.checked === true;
  return element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true';
}

function methodIn(texts: readonly string[], language: string): Member['method'] {
  for (const text of texts) {
    const mask = meanings(text, language);
    if (has(mask, 'app', 'program')) return 'app';
    if (has(mask, 'sms')) return 'sms';
  }
  return null;
}

/** What heads the row, or the first words that are nothing else. */
function nameIn(
  cells: readonly Element[],
  texts: readonly string[],
  columns: readonly Column[],
  mailAt: number,
  email: string,
): string {
  const head = cells.findIndex((one) => one.matches('th[scope=row],[role=rowheader]'));
  const at =
    head >= 0 ? head : texts.findIndex((text, one) => text !== '' && (columns[one] ?? 'other') === 'other');
  const words = (texts[at === mailAt || at < 0 ? mailAt : at] ?? '').replace(initials, '');
  // "Ada <ada@example.com>": what parts the two goes with the address, "Ada (Support)" stays whole.
  const [before = '', behind = ''] = words.split(email);
  return `${before.replace(/(?<![\s<(,;·–—-])[\s<(,;·–—-]+$/, '')} ${behind.replace(/^[\s>),;·–—-]+/, '')}`
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .slice(0, 100);
}

/** Letters that stand for the picture of somebody whose name begins so. */
const initials = /^(\p{Lu})\p{Lu}? (?=\1\p{L})/u;

function isInitials(cell: Element, next: Element | undefined): boolean {
  const letters = textOf(cell);
  return next !== undefined && letters.length < 3 && initials.test(`${letters} ${textOf(next)}`);
}
