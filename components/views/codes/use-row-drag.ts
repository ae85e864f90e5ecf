import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { listed } from '../../../lib/state/list-state.ts';
import { moveToRow, placesFor } from '../../../lib/state/move-state.ts';
import { sortBy } from '../../../lib/state/order-state.ts';

/** How far the pointer goes before a press is a drag, px. */
const threshold = 6;

/** How near to an edge the list scrolls along, px, and how far at each move. */
const edge = 40;
const scrollBy = 12;

interface DraggedRows {
  list: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row, px. */
  row: number;
}

interface Drag {
  id: string;
  from: number;
  /** The row that it would be put on. */
  to: number;
  /** Where the press was, in the scrolled list, px. */
  at: number;
  pointer: number;
  begun: boolean;
}

/**
 * Lets a row be dragged by a mouse or a pen. It draws nothing itself: while a row is dragged, the rows that are there are
 * moved by style alone, so that each move of the pointer costs a few numbers. A finger scrolls, as everywhere.
 */
export function useRowDrag({ list, scroller, row }: DraggedRows): void {
  useEffect(() => {
    const rows = list.current;
    const view = scroller.current;
    if (rows === null || view === null) return;
    let drag: Drag | null = null;

    const draw = () => {
      for (const one of rows.children) {
        if (!(one instanceof HTMLElement)) continue;
        const index = Number(one.dataset['index']);
        const dragged = drag?.begun === true && index === drag.from;
        one.toggleAttribute('data-dragged', dragged);
        one.style.translate = drag?.begun === true && !dragged ? `0 ${shift(drag, index) * row}px` : '';
      }
    };
    const end = (keep: boolean) => {
      const done = drag;
      drag = null;
      rows.removeAttribute('data-dragging');
      draw();
      if (done?.begun === true && keep) moveToRow(done.id, done.to);
    };
    const onDown = (event: PointerEvent) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('.account') : null;
      const from = Number(item?.dataset['index']);
      const account = item && listed.peek()[from];
      if (!account || sortBy.peek() !== 'manual' || event.button !== 0 || event.pointerType === 'touch')
        return;
      const at = event.clientY + view.scrollTop;
      drag = { id: account.id, from, to: from, at, pointer: event.pointerId, begun: false };
    };
    const onMove = (event: PointerEvent) => {
      if (drag === null || event.pointerId !== drag.pointer) return;
      const way = event.clientY + view.scrollTop - drag.at;
      if (!drag.begun && Math.abs(way) < threshold) return;
      if (!drag.begun) {
        drag.begun = true;
        rows.dataset['dragging'] = '';
        rows.setPointerCapture(drag.pointer);
      }
      const { first, last } = placesFor(drag.id);
      drag.to = Math.min(Math.max(drag.from + Math.round(way / row), first), last);
      const { top, bottom } = view.getBoundingClientRect();
      if (event.clientY < top + edge) view.scrollTop -= scrollBy;
      if (event.clientY > bottom - edge) view.scrollTop += scrollBy;
      draw();
      const dragged = rows.querySelector<HTMLElement>('[data-dragged]');
      if (dragged) dragged.style.translate = `0 ${way}px`;
    };
    const onUp = (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      // The click that ends a drag is none on the row.
      if (drag.begun) rows.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => rows.removeEventListener('click', stop, { capture: true }));
      end(true);
    };
    const onCancel = () => end(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag?.begun !== true) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    rows.addEventListener('pointerdown', onDown);
    rows.addEventListener('pointermove', onMove);
    rows.addEventListener('pointerup', onUp);
    rows.addEventListener('pointercancel', onCancel);
    document.addEventListener('keydown', onKey, true);
    return () => {
      rows.removeEventListener('pointerdown', onDown);
      rows.removeEventListener('pointermove', onMove);
      rows.removeEventListener('pointerup', onUp);
      rows.removeEventListener('pointercancel', onCancel);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [row]);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** By how many rows another row makes room. */
function shift({ from, to }: Drag, index: number): number {
  if (index > from && index <= to) return -1;
  return index < from && index >= to ? 1 : 0;
}
