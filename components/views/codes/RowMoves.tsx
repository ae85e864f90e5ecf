import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { listed } from '../../../lib/state/list-state.ts';
import { moveToRow } from '../../../lib/state/move-state.ts';
import { useRowDrag } from './use-row-drag.ts';

interface RowMovesProps {
  list: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row, px. */
  row: number;
  /** An account went to another row, and the focus with it. */
  onMoved: (index: number) => void;
}

/** What changes the order by hand: Alt with the arrow keys, and dragging. It draws nothing, and comes after the list. */
export function RowMoves({ list, scroller, row, onMoved }: RowMovesProps) {
  useRowDrag({ list, scroller, row });
  useEffect(() => {
    const rows = list.current;
    const onKey = (event: KeyboardEvent) => {
      const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('.account') : null;
      const from = Number(item?.dataset['index']);
      const account = item && listed.peek()[from];
      if (!event.altKey || way === undefined || !account) return;
      event.preventDefault();
      event.stopPropagation();
      if (moveToRow(account.id, from + way)) onMoved(from + way);
    };
    rows?.addEventListener('keydown', onKey, true);
    rows?.setAttribute('data-movable', '');
    return () => rows?.removeEventListener('keydown', onKey, true);
  });
  return null;
}
