import type { ListedDevice } from '../core/trusted-device.ts';
import { instantIn, instantOf } from './instants.ts';
import { says } from './list-words.ts';
import type { PageWords } from './page-words.ts';
import { blocksOf, piecesOf, type RowList, tablesOf, textOf } from './rows.ts';
import type { Sight } from './visible.ts';
import { has, meanings } from './words.ts';

/** How many lines below its heading a list of one may reach. */
const farthest = 8;

/** A settings page's list of the browsers that the site trusts; empty where it says that there is none; null without one. */
export function readTrustList(
  root: Document | Element,
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
    tablesOf(root, sight).find((one) => isTrustTable(one, named, language)) ??
    (named === null ? undefined : blocksBehind(named, sight));
  if (list !== undefined) return list.rows.map((cells) => deviceOf(cells, list.headings, language));
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
  const isListed = page.data.lines.some(
    (line) => line.at > at && line.at <= at + farthest && instantOf(line.text, language) !== null,
  );
  return isListed ? null : [];
}

function isAboutTrust(text: string, mask: number): boolean {
  return says(text, 'trusted') || (has(mask, 'trust') && has(mask, 'device'));
}

/** Its columns speak of trust, or it is the first table under the heading. */
function isTrustTable({ element, headings }: RowList, heading: Element | null, language: string): boolean {
  const speaks = headings.some((one) => isAboutTrust(one, meanings(one, language)));
  if (speaks && headings.some((one) => has(meanings(one, language), 'device'))) return true;
  if (heading === null) return false;
  const section = heading.closest('section,[role=region],article,form,div') ?? heading.parentElement;
  return section?.contains(element) ?? false;
}

function blocksBehind(heading: Element, sight: Sight): RowList | undefined {
  const section = heading.closest('section,[role=region],article') ?? heading.parentElement;
  if (section === null) return undefined;
  const isRow = (element: Element) => element.querySelector('button,[role=button],a,form') !== null;
  const lists = blocksOf(section, sight, isRow);
  return lists.find(({ rows }) => rows.length > 1) ?? lists[0];
}

function deviceOf(cells: readonly Element[], headings: readonly string[], language: string): ListedDevice {
  const [first] = cells;
  const here = cells.some((one) => says(textOf(one), 'here'));
  const dates = cells.flatMap((one, at) => {
    const instant = at === 0 && cells.length > 1 ? null : instantIn(one, language);
    return instant === null ? [] : [{ at, instant }];
  });
  const isEnd = (at: number) => {
    const one = cells[at];
    const words = headings[at] ?? (one === undefined ? '' : textOf(one));
    return says(words, 'until') || has(meanings(words, language), 'trust', 'deadline');
  };
  const end = dates.find(({ at }) => isEnd(at)) ?? (dates.length > 1 ? dates.at(-1) : undefined);
  const used = dates.find((one) => one !== end) ?? null;
  return {
    label: nameIn(first).slice(0, 200),
    here,
    until: end?.instant ?? null,
    lastUsed: used?.instant ?? null,
  };
}

/** A name without the mark beside it. */
function nameIn(cell: Element | undefined): string {
  return cell === undefined ? '' : (piecesOf(cell)[0] ?? '');
}
