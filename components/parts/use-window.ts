import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const overscan = 4;

/** What is taken where nothing can be measured, px. */
const fallback = { row: 60, view: 600 };

export interface RowWindow {
  /** Index of the first row drawn, and the one after the last. */
  first: number;
  last: number;
  /** Height of a row, px. */
  row: number;
  /** Scrolls until that row is wholly in sight. */
  reveal: (index: number) => void;
}

/** Which of `count` rows of equal height are in sight of the scroller: only these are drawn and only theirs are computed. */
export function useWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
): RowWindow {
  const [range, setRange] = useState({ first: 0, last: 16, row: fallback.row });

  const measure = useCallback(() => {
    const view = scroller.current;
    const row = list.current?.firstElementChild?.getBoundingClientRect().height || fallback.row;
    const above = (view?.scrollTop ?? 0) - offset(view, list.current);
    const height = view?.clientHeight || fallback.view;
    const first = Math.max(Math.floor(above / row) - overscan, 0);
    const last = Math.max(Math.ceil((above + height) / row), 0) + overscan;
    setRange((old) =>
      old.first === first && old.last === last && old.row === row ? old : { first, last, row },
    );
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
    const top = offset(view, list.current) + index * range.row;
    if (top < view.scrollTop) view.scrollTop = index === 0 ? 0 : top;
    else if (top + range.row > view.scrollTop + view.clientHeight)
      view.scrollTop = top + range.row - view.clientHeight;
    measure();
  };

  return { first: Math.min(range.first, count), last: Math.min(range.last, count), row: range.row, reveal };
}

/** How far the list begins below the start of what is scrolled, px. */
function offset(view: HTMLElement | null, list: HTMLElement | null): number {
  if (view === null || list === null) return 0;
  return list.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop;
}
