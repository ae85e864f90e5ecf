import type { ListedDevice } from '../core/trusted-device.ts';
import { instantIn, instantOf } from './instants.ts';
import { squeeze } from './labels.ts';
import { says } from './list-words.ts';
import type { PageWords } from './page-words.ts';
import { blocksOf, isTerm, labelOf, piecesOf, type RowList, tablesOf, textOf } from './rows.ts';
import type { Sight } from './visible.ts';
import { has, meanings } from './words.ts';

/** How many lines below its heading a list of one may reach. */
const farthest = 8;

/** A settings page's list of the browsers that the site trusts; empty where it says that there is none; null without one. */
export function readTrustList(
  roots: readonly (Document | ShadowRoot)[],
  page: PageWords,
  elements: readonly Element[],
  sight: Sight,
): ListedDevice[] | null {
  const { language } = page.data;
  const heading = page.lines.find(
    ({ line, mask }) =>
      line.role === 'heading' &&
      isAboutTrust(line.text, mask) &&
      // A switch's own name is no heading of a list: "No trusted devices".
      !page.data.toggles.some(({ labels }) => labels.includes(line.text)),
  );
  const named = heading === undefined ? null : (elements[heading.line.element] ?? null);
  const list =
    roots.flatMap((root) => tablesOf(root, sight)).find(({ headings }) => isTrustTable(headings, language)) ??
    (named === null ? undefined : listUnder(named, sight));
  if (list !== undefined) {
    const label = labelOf(list.rows);
    // Two devices may be called alike.
    const term = has(meanings(label, language), 'device', 'naming') ? label : '';
    return list.rows.map((cells) => deviceOf(cells, list.headings, term, language));
  }
  const about = page.lines.find(
    ({ line, mask, main }) =>
      main &&
      heading !== undefined &&
      line.at > heading.line.at &&
      line.at <= heading.line.at + 4 &&
      has(mask, 'trust', 'device'),
  );
  if (about === undefined || heading === undefined) return null;
  // A day there is that of a device which is listed in another shape.
  const { at } = heading.line;
  const next = page.data.lines.find((line) => line.at > at && line.role === 'heading');
  const end = Math.min(at + farthest, (next?.at ?? Number.POSITIVE_INFINITY) - 1);
  const isListed = page.data.lines.some(
    (line) => line.at > at && line.at <= end && instantOf(line.text, language) !== null,
  );
  return isListed ? null : [];
}

/** Trusted devices: contacts, senders and sites are trusted, too. */
function isAboutTrust(text: string, mask: number): boolean {
  return has(mask, 'device') && (says(text, 'trusted') || has(mask, 'trust'));
}

/** Its columns speak of trust. */
function isTrustTable(headings: readonly string[], language: string): boolean {
  const words = headings.join('. ');
  return isAboutTrust(words, meanings(words, language));
}

/** The first list that stands under a heading and under none like it further on. */
function listUnder(heading: Element, sight: Sight): RowList | undefined {
  const part = partOf(heading);
  const above = [...part.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].filter(
    (one) => one.localName <= heading.localName && one !== heading && follows(one, heading),
  );
  const isUnder = (element: Element) =>
    follows(element, heading) && !above.some((one) => follows(element, one));
  const isRow = (element: Element) =>
    isUnder(element) && element.querySelector('button,[role=button],a,form') !== null;
  const table = tablesOf(part, sight).find(
    ({ element }) => heading.closest('table') === element || isUnder(element),
  );
  const lists = blocksOf(part, sight, isRow);
  return table ?? lists.find(({ rows }) => rows.length > 1) ?? lists[0];
}

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0; // 4 = follows
}

/** More characters than a heading has buttons and counts beside it. */
const besideHeading = 24;

/** What a heading is of: it may have a part of its own, with what can be done to the whole list. */
function partOf(heading: Element): ParentNode {
  const length = (node: Node) => squeeze(node.textContent ?? '').length;
  let part: Node = heading.closest('table') ?? heading;
  do part = part.parentNode ?? part;
  while (part.parentNode !== null && length(part) <= length(heading) + besideHeading);
  return part as Element | ShadowRoot; // what holds an element
}

function deviceOf(
  cells: readonly Element[],
  headings: readonly string[],
  term: string,
  language: string,
): ListedDevice {
  const texts = cells.map(textOf);
  // A name stands without the mark beside it.
  const names = cells.map((one) => (isTerm(one, term) ? '' : (piecesOf(one)[0] ?? '')));
  const first = names.findIndex((name) => name !== '');
  const here = texts.some((text) => says(text, 'here'));
  const told = cells.flatMap((one, at) => {
    const instant = instantIn(one, language);
    return instant === null ? [] : [{ at, instant }];
  });
  // A number in a name is a day only where no other is told.
  const others = told.filter(({ at }) => at !== first);
  const dates = others.length > 0 ? others : told;
  const isEnd = (at: number) => {
    const words = headings[at] ?? texts[at] ?? '';
    // What a date is may stand right before it, in words of its own.
    const before = headings.length > 0 ? '' : (texts[at - 1] ?? '');
    return says(`${before}. ${words}`, 'until') || has(meanings(words, language), 'trust', 'deadline');
  };
  const end = dates.find(({ at }) => isEnd(at)) ?? (dates.length > 1 ? dates.at(-1) : undefined);
  const used = dates.find((one) => one !== end) ?? null;
  return {
    label: (names[first] ?? '').slice(0, 200),
    here,
    until: end?.instant ?? null,
    lastUsed: used?.instant ?? null,
  };
}
