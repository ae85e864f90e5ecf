import type { TeamPage } from '../core/team.ts';
import { squeeze } from './labels.ts';
import { says } from './list-words.ts';
import { textOf } from './rows.ts';
import { asciiDigits } from './text.ts';
import type { Sight } from './visible.ts';

/** Where one page of a long list stands, and what leads to the next one. */
export interface Pager {
  page: TeamPage['page'];
  next: HTMLElement | null;
}

/** The pager of a list: what names the next page, nearest behind the list, and the numbers beside it. */
export function readPager(list: Element, sight: Sight): Pager {
  const root = list.getRootNode() as Document | ShadowRoot; // of what stands in a page
  const links = [...root.querySelectorAll<HTMLElement>('a[href],button,[role=button],[role=link]')].filter(
    (one) => isBehind(one, list) && sight.shown(one),
  );
  const named = links.find((one) => one.getAttribute('rel') === 'next') ?? links.find(isNext) ?? null;
  const before = named ?? links.find((one) => one.getAttribute('rel') === 'prev') ?? null;
  return {
    page: before === null ? null : numbersAround(before, list),
    next: named !== null && isUsable(named) ? named : null,
  };
}

function isBehind(element: Element, list: Element): boolean {
  return (list.compareDocumentPosition(element) & 4) !== 0 && !list.contains(element); // 4 = follows
}

function isNext(element: Element): boolean {
  const words = textOf(element);
  return words.length <= 40 && says(words, 'next');
}

function isUsable(element: Element): boolean {
  return !element.matches(':disabled,[aria-disabled=true]');
}

/** "Page 2 of 9", "2 / 9", or "101–150 of 5,000" as the page that this is. */
function numbersAround(link: Element, list: Element): TeamPage['page'] {
  let around: Element | null = link.parentElement;
  for (let level = 0; level < 3 && around !== null; level += 1) {
    // What a short list says of its own is no number of a page.
    if (around.contains(list)) return null;
    const text = asciiDigits(squeeze(around.textContent ?? ''));
    if (text.length > 200) return null;
    const numbers = (text.replace(/(\d)[.,\u00a0\u202f\u066c](?=\d{3})/g, '$1').match(/\d+/g) ?? []).map(
      Number,
    );
    const [first, second, third] = numbers;
    if (first !== undefined && second !== undefined && third !== undefined && numbers.length === 3) {
      const size = second - first + 1;
      if (first <= second && second <= third && size > 0) {
        return { at: Math.ceil(second / size), of: Math.ceil(third / size) };
      }
    }
    if (first !== undefined && second !== undefined && numbers.length === 2) {
      return first >= 1 && first <= second ? { at: first, of: second } : null;
    }
    around = around.parentElement;
  }
  return null;
}
