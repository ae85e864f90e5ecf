import { squeeze, wordsOf } from './labels.ts';
import type { Sight } from './visible.ts';

/** A list as a page draws it: its rows, each with its cells, and the words above each column. */
export interface RowList {
  /** Around all of its rows. */
  element: Element;
  /** Empty where the columns have no words. */
  headings: readonly string[];
  rows: readonly (readonly Element[])[];
}

/** More rows are not one page of a list. */
const mostRows = 10_000;

/** Tables, by their tags or their roles. */
export function tablesOf(root: ParentNode, sight: Sight): RowList[] {
  const tables = [...root.querySelectorAll('table,[role=table],[role=grid],[role=treegrid]')];
  return tables.flatMap((element) => {
    const rows: Element[][] = [];
    let headings: string[] = [];
    for (const row of element.querySelectorAll('tr,[role=row]')) {
      if (rows.length >= mostRows || !sight.shown(row)) continue;
      const cells = [...row.querySelectorAll(cell)].filter((one) => one.closest('tr,[role=row]') === row);
      const isHeading = cells.length > 0 && cells.every(isColumnHeading);
      if (isHeading && rows.length === 0) headings = cells.map((one) => textOf(one));
      else if (cells.length > 1) rows.push(cells);
    }
    return rows.length > 0 ? [{ element, headings, rows }] : [];
  });
}

const cell = 'td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]';

function isColumnHeading(element: Element): boolean {
  if (element.getAttribute('role') === 'columnheader') return true;
  return element.localName === 'th' && element.getAttribute('scope') !== 'row';
}

/** Entries of lists, and blocks of one kind side by side that `isRow` knows for rows. */
export function blocksOf(root: ParentNode, sight: Sight, isRow: (element: Element) => boolean): RowList[] {
  const lists = new Map<Element, Element[]>();
  for (const element of root.querySelectorAll('li,[role=listitem],article,div')) {
    const around = element.parentElement;
    if (around === null || element.closest('table,[role=table],[role=grid]') !== null) continue;
    if (lists.size > mostRows || !isRow(element) || !sight.shown(element)) continue;
    const had = lists.get(around);
    if (had === undefined) lists.set(around, [element]);
    else had.push(element);
  }
  // A block by itself may be anything; an entry of a list is one, however short the list.
  return [...lists].flatMap(([element, rows]) =>
    rows.length > 1 || rows[0]?.matches('li,[role=listitem]')
      ? [{ element, headings: [], rows: rows.map(leavesOf) }]
      : [],
  );
}

/** Longer blocks are no rows, but parts of a page. */
const longestRow = 400;

function isShort(row: Element): boolean {
  return (row.textContent ?? '').length <= longestRow;
}

/** How far a row may reach above what makes it one. */
const deepest = 6;

/** Blocks of one kind side by side, each around exactly one of these elements: rows that no table holds together. */
export function blocksAround(seeds: readonly Element[], sight: Sight): RowList[] {
  const lists = new Map<Element, Map<Element, number>>();
  for (const seed of seeds) {
    if (seed.closest('table,[role=table],[role=grid]') !== null || !sight.shown(seed)) continue;
    let row: Element | null = seed;
    for (let level = 0; level < deepest && row?.parentElement != null; level += 1) {
      const around: Element = row.parentElement;
      const rows = lists.get(around) ?? new Map<Element, number>();
      rows.set(row, (rows.get(row) ?? 0) + 1);
      lists.set(around, rows);
      row = around;
    }
  }
  return [...lists].flatMap(([element, counted]) => {
    const rows = [...counted].flatMap(([row, count]) => (count === 1 && isShort(row) ? [row] : []));
    const alike = rows.every((row) => row.localName === rows[0]?.localName);
    return rows.length > 1 && alike
      ? [{ element, headings: [], rows: rows.slice(0, mostRows).map(leavesOf) }]
      : [];
  });
}

/** The innermost elements of a row that say something. */
function leavesOf(row: Element): Element[] {
  const leaves = leavesIn(row);
  return leaves.length > 0 ? leaves : [row];
}

/** Signs that have a name instead of words; those to press name what they would do. */
const sign = ':is(img[alt],[aria-label],[title]):not(button,a,input,[role=button])';

function leavesIn(element: Element): Element[] {
  if (element.childElementCount === 0)
    return squeeze(element.textContent ?? '') !== '' || element.matches(sign) ? [element] : [];
  const leaves = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return leavesIn(node as Element); // 1 = an element
    const words = node.nodeType === 3 ? squeeze(node.textContent ?? '') : ''; // 3 = text
    if (words === '') return [];
    // Words that stand beside elements get one of their own, outside of the page.
    const leaf = element.ownerDocument.createElement('span');
    leaf.textContent = words;
    return leaf;
  });
  return leaves.length > 0 || !element.matches(sign) ? leaves : [element];
}

/** The words that all rows begin with: they tell what comes next, as "Name" does. '' where each begins by itself. */
export function labelOf([one, ...more]: RowList['rows']): string {
  const label = one?.[0] === undefined ? '' : textOf(one[0]);
  return more.length > 0 && more.every(([cell]) => cell !== undefined && textOf(cell) === label) ? label : '';
}

/** Whether a cell only tells what comes next: the term of a description, or the words that all rows begin with. */
export function isTerm(cell: Element, label: string): boolean {
  return cell.localName === 'dt' || (label !== '' && textOf(cell) === label);
}

/** What a cell says: its words, each piece by itself, or those of the picture or switch in it. */
export function textOf(element: Element): string {
  const words = piecesOf(element).join(' ').slice(0, 200) || wordsOf(element, 200);
  if (words !== '') return words;
  const named = element.matches('[aria-label],[title],img[alt]')
    ? element
    : element.querySelector('[aria-label],img[alt],[title],svg title');
  if (named === null) return '';
  return squeeze(
    named.getAttribute('aria-label') ??
      named.getAttribute('alt') ??
      named.getAttribute('title') ??
      named.textContent ??
      '',
  );
}

const address = /^[^\s@<>()]{1,64}@[^\s@<>()]{1,189}\.[^\s@<>().]{2,}$/;

/** The mail address that a text is, or that stands among its words; null for none. */
export function addressIn(text: string): string | null {
  if (!text.includes('@')) return null;
  const found = text.split(/[\s<>(),;]+/).find((word) => word.length <= 254 && address.test(word));
  return found ?? null;
}

/** The elements that are, or hold among their own words, a mail address. */
export function addressLeaves(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].filter(
    ({ childNodes }) =>
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && isAddress(nodeValue ?? '')), // 3 = text
  );
}

function isAddress(text: string): boolean {
  return text.includes('@') && addressIn(squeeze(text)) !== null;
}

/** The addresses under an element, each where it stands by itself: pages set no blank between one element and the next. */
export function addressesUnder(element: Element): string[] {
  if (!(element.textContent ?? '').includes('@')) return [];
  return leavesOf(element).flatMap((leaf) => addressIn(squeeze(leaf.textContent ?? '')) ?? []);
}

/** The texts under an element, piece by piece: what no blank parts may stand in parts of their own. */
export function piecesOf(element: Element): string[] {
  return leavesIn(element).flatMap((leaf) => squeeze(leaf.textContent ?? '') || []);
}
