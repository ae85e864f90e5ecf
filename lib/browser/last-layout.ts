/** Where it is kept: beside the pages, since only that is there before anything is asked. */
const place = 'layout';

/** What stands on the root of a page and decides how it looks. */
const marks = ['look', 'density', 'contrast'] as const;

/** More rows than a popup has room for are not told of. */
const mostRows = 10;

/** How the popup looked, and its list, if that is what it showed: nothing of what stood in it. */
interface Layout {
  lang: string;
  dir: string;
  marks: { [name: string]: string };
  /**
   * Where the list began, CSS pixels from the top; how many rows it had; whether a search stood above it; and until when it is
   * not locked, null = for ever.
   */
  list: { top: number; rows: number; searched: boolean; until: number | null } | null;
}

/**
 * Lays the page out as it was left, before its scripts are there and anything is known: in the person's own colours from
 * the first instant, and with the list in outline (`outline.css`) until the codes are in it.
 *
 * @param now - ms since 1970: what is locked by then shows no list.
 */
export function layOutAsLast(view: Window, now: number): void {
  const { documentElement: root } = view.document;
  const last = read(view);
  if (last === null) return;
  root.lang = last.lang;
  root.dir = last.dir;
  for (const [name, value] of Object.entries(last.marks)) root.dataset[name] = value;
  if (last.list === null || (last.list.until ?? Number.POSITIVE_INFINITY) <= now) return;
  root.dataset['outline'] = last.list.searched ? 'search' : 'list';
  root.style.setProperty('--outline-top', `${last.list.top}px`);
  root.style.setProperty('--outline-rows', `${last.list.rows}`);
}

/**
 * Keeps how the page stands now. Where that cannot be kept, the next one begins bare.
 *
 * @param until - when its vault locks, ms since 1970; null = never.
 */
export function keepLayout(view: Window, until: number | null): void {
  const { document: page } = view;
  const { lang, dir, dataset } = page.documentElement;
  const list = page.querySelector('.accounts');
  const searched = page.querySelector('.search-row') !== null;
  const layout: Layout = {
    lang,
    dir,
    marks: Object.fromEntries(marks.flatMap((name) => (dataset[name] ? [[name, dataset[name]]] : []))),
    list: list && {
      top: list.getBoundingClientRect().top,
      rows: Math.min(list.childElementCount, mostRows),
      searched,
      until,
    },
  };
  try {
    view.localStorage.setItem(place, JSON.stringify(layout));
  } catch {
    // It is full, or the browser keeps nothing, for which Firefox fails already where the store is named.
  }
}

function read(view: Window): Layout | null {
  try {
    // Only `keepLayout` writes there.
    return JSON.parse(view.localStorage.getItem(place) ?? 'null') as Layout | null;
  } catch {
    return null;
  }
}
