import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const overscan = 4;
/** As long as so many of them are left, nothing is drawn anew: each time costs as much as all rows. */
const least = 2;

/** What is taken where nothing can be measured, px. */
const fallback = { row: 60, view: 600 };

/** The rows that a list begins with: what the popup shows at its full height, below the search, and those beyond. */
const guessed = 13;

interface Range {
  /** Index of the first row, and the one after the last. */
  first: number;
  last: number;
  /** Height of a row, px. */
  row: number;
}

/** The rows that are drawn. */
export interface RowWindow extends Range {
  /** Scrolls until that row is wholly in sight. */
  reveal: (index: number) => void;
}

/** Which of `count` rows of equal height are in sight of the scroller: only these are drawn and only theirs are computed. */
export function useWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): RowWindow {
  const [drawn, setDrawn] = useState<Range>({ first: 0, last: guessed, row: fallback.row });

  const measure = useCallback(() => {
    const view = scroller.current;
    const row = list.current?.firstElementChild?.getBoundingClientRect().height || fallback.row;
    const above = (view?.scrollTop ?? 0) - offset(view, list.current);
    const height = view?.clientHeight || fallback.view;
    const first = Math.max(Math.floor(above / row), 0);
    const last = Math.max(Math.ceil((above + height) / row), 0);
    setDrawn((old) => drawnNext(old, { first, last, row }));
  }, []);

  useLayoutEffect(() => {
    measure();
    const view = scroller.current;
    view?.addEventListener('scroll', measure, { passive: true });
    const sizes = new ResizeObserver(measure);
    if (view) sizes.observe(view);
    if (list.current) sizes.observe(list.current);
    return () => {
      view?.removeEventListener('scroll', measure);
      sizes.disconnect();
    };
  }, []);

  const reveal = (index: number) => {
    const view = scroller.current;
    if (view === null) return;
    const top = offset(view, list.current) + index * drawn.row;
    if (top < view.scrollTop) view.scrollTop = index === 0 ? 0 : top;
    else if (top + drawn.row > view.scrollTop + view.clientHeight)
      view.scrollTop = top + drawn.row - view.clientHeight;
    measure();
  };

  return { first: Math.min(drawn.first, count), last: Math.min(drawn.last, count), row: drawn.row, reveal };
}

/**
 * What is drawn once `seen` is in sight: what is drawn already, as long as that reaches and is not much more than need be.
 * So the guess that a list begins with need not be drawn over at once.
 */
export function drawnNext(old: Range, seen: Range): Range {
  const next = { ...seen, first: Math.max(seen.first - overscan, 0), last: seen.last + overscan };
  const reaches = old.first <= Math.max(seen.first - least, 0) && old.last >= seen.last + least;
  const isSpare = old.last - old.first > next.last - next.first + overscan;
  return reaches && !isSpare && old.row === seen.row ? old : next;
}

/** How far the list begins below the start of what is scrolled, px. */
function offset(view: HTMLElement | null, list: HTMLElement | null): number {
  if (view === null || list === null) return 0;
  return list.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
}
