import type { OwnDeadline } from '../core/own-deadline.ts';
import type { RecoveryReading } from '../core/recovery.ts';
import type { TeamPage } from '../core/team.ts';
import type { ListedDevice } from '../core/trusted-device.ts';
import { makeTree } from './blocks.ts';
import { type WordSet, wordsMissing } from './languages.ts';
import { isOn, readMembers } from './members.ts';
import { readOwnDeadline } from './own-deadline.ts';
import { type PageWords, readWords } from './page-words.ts';
import { readPager } from './pager.ts';
import { findPrompt } from './prompt.ts';
import { readRecovery } from './recovery-stage.ts';
import { addressesUnder } from './rows.ts';
import { snapshot } from './snapshot.ts';
import { findRule } from './team.ts';
import { readTrustList } from './trust-list.ts';
import { makeSight, type Sight } from './visible.ts';

/** What the pages of somebody's account say of their second factor's life. */
export interface AccountReading {
  /** Who is logged in, as the page's frame names them; '' where it does not. */
  username: string;
  /** It asks for a code or a password, or has no menu and no list: those see it too who are not let in. */
  outside: boolean;
  devices: ListedDevice[] | null;
  recovery: RecoveryReading | null;
  own: OwnDeadline | null;
  team: TeamPage | null;
  /** What leads to the next page of the list of members. */
  next: HTMLElement | null;
  /** Words that are needed to read it. While any are missing, what was read may be wrong. */
  missing: WordSet[];
}

/** What pages for those who are let in have, and a card that asks or tells them something has not. */
const inside = 'nav,aside,table,[role=navigation],[role=table],[role=grid],[role=switch]';

/** Reads one page. Changes nothing in it. */
export function readAccountPage(root: Document): AccountReading {
  const { data, elements, scope } = snapshot(root);
  const roots = [root, ...scope.roots];
  const page = readWords(data, makeTree(data));
  const sight = makeSight(root);
  const rule = findRule(page);
  const list = readMembers(roots, data.language, sight);
  const found = rule?.toggle == null ? null : (elements[rule.toggle] ?? null);
  // "All members" in the filter of a list is no rule for all of them.
  const toggle = list !== null && found?.localName === 'select' ? null : found;
  const pager = list === null ? null : readPager(list.element, sight);
  const missing = wordsMissing(data);
  const hasTeam = toggle !== null || list !== null;
  return {
    username: usernameOf(roots),
    outside:
      roots.every((one) => one.querySelector(inside) === null) || asksCode(page) || hasPassword(roots, sight),
    devices: readTrustList(roots, page, elements, sight),
    recovery: readRecovery(page, elements),
    own: hasTeam ? null : readOwnDeadline(page, elements),
    next: pager?.next ?? null,
    missing,
    team: hasTeam
      ? {
          required: toggle === null ? null : isRequired(toggle),
          graceDays: toggle === null ? null : (rule?.graceDays ?? null),
          members: list?.members ?? null,
          page: pager?.page ?? null,
          next: pager !== null && pager.next !== null,
          filtered: list !== null && isFiltered(root),
        }
      : null,
  };
}

/** What a page with a secret asks for checks an app that is set up: whoever does that is let in. */
function asksCode(page: PageWords): boolean {
  return findPrompt(page, false) !== null;
}

function hasPassword(roots: readonly ParentNode[], sight: Sight): boolean {
  const fields = roots.flatMap((root) => [...root.querySelectorAll('input[type=password]')]);
  return fields.some((one) => sight.shown(one));
}

/** A switch is on; of a list to choose from, what is chosen does not stand first, where "optional" does. */
function isRequired(toggle: Element): boolean {
  return toggle.localName === 'select' ? (toggle as HTMLSelectElement).selectedIndex > 0 : isOn(toggle); // a select by its name
}

/** The address in the page's frame: above, beside, not in what the page is about. */
function usernameOf(roots: readonly ParentNode[]): string {
  const frames = roots.flatMap((root) => [
    ...root.querySelectorAll('header,[role=banner],nav,[role=navigation],aside,[role=menu]'),
  ]);
  for (const frame of frames) {
    if (frame.closest('main,[role=main]') !== null) continue;
    const found = addressesUnder(frame)[0];
    if (found !== undefined) return found;
  }
  return '';
}

/** Something is searched for, or one kind of member chosen, where the list stands. */
function isFiltered(root: Document): boolean {
  const fields = [
    ...root.querySelectorAll<HTMLInputElement>('main input:is([type=text],[type=search],:not([type]))'),
  ];
  if (fields.some(({ value }) => value.trim() !== '')) return true;
  return [...root.querySelectorAll<HTMLSelectElement>('main select')].some(
    ({ selectedIndex, selectedOptions }) =>
      selectedIndex > 0 && !/^\d+\b/.test(selectedOptions[0]?.text.trim() ?? ''),
  );
}
