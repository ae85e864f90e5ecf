import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusedRow, useKeptFocus } from '../../parts/row-focus.ts';
import type { RowWindow } from '../../parts/use-window.ts';

interface Cell {
  /** Which account, from 0. */
  row: number;
  /** Which of the things to press in its row, from 0. */
  stop: number;
}

export interface GridKeys {
  active: Cell;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
  /** Goes to a row, and keeps to the column. */
  goTo: (row: number) => void;
}

/**
 * The keys of a table as WAI-ARIA's grid has them: one step of Tab for all of it, arrows from cell to cell. What can be
 * pressed carries `data-stop`, in a row with `data-index`. A row that is not drawn yet gets the focus as soon as it is.
 */
export function useGridKeys(count: number, body: RefObject<HTMLElement | null>, rows: RowWindow): GridKeys {
  const [wanted, setActive] = useState<Cell>({ row: 0, stop: 0 });
  const focusNext = useRef(false);
  const active = { ...wanted, row: Math.max(Math.min(wanted.row, count - 1), 0) };

  const goTo = (row: number, stop = active.stop) => {
    const next = { row: Math.min(Math.max(row, 0), count - 1), stop };
    setActive(next);
    rows.reveal(next.row);
    focusNext.current = true;
  };

  useLayoutEffect(() => {
    if (!focusNext.current) {
      // The row that has the focus may have gone to another place: keys are for what it shows, not for where it was.
      const row = focusedRow(body.current);
      if (row !== null && row !== active.row) setActive({ ...active, row });
      return;
    }
    const stops = stopsOf(body.current?.querySelector(`[data-index="${active.row}"]`));
    const stop = stops[Math.min(active.stop, stops.length - 1)];
    if (stop === undefined) return;
    focusNext.current = false;
    stop.focus({ preventScroll: true });
  });
  useKeptFocus(body, () => goTo(active.row));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = stopsOf(body.current?.querySelector(`[data-index="${active.row}"]`));
    const forward = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl' ? -1 : 1; // it is the table
    const page = Math.max(Math.floor(innerHeight / rows.row) - 2, 1);
    const down = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key];
    const along = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    if (down !== undefined) goTo(active.row + down);
    else if (along !== undefined)
      goTo(
        active.row,
        Math.min(Math.max(Math.min(active.stop, stops.length - 1) + along, 0), stops.length - 1),
      );
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(count - 1);
    else return;
    event.preventDefault();
  };

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const item = target.closest('[data-index]');
    const stop = stopsOf(item).indexOf(target);
    const row = Number(item?.getAttribute('data-index'));
    if (stop >= 0) setActive({ row, stop });
  };

  return { active, onKeyDown, onFocusIn, goTo };
}

function stopsOf(row: Element | null | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}
