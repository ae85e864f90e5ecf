import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Index of the row that has the focus, or something in it; null where the focus is elsewhere. Rows carry `data-index`. */
export function focusedRow(rows: HTMLElement | null): number | null {
  const item = document.activeElement?.closest('[data-index]');
  return item && rows?.contains(item) ? Number(item.getAttribute('data-index')) : null;
}

/** Calls `refocus` where the row that had the focus is gone, by a search that narrowed the list, say: nothing would have it. */
export function useKeptFocus(rows: RefObject<HTMLElement | null>, refocus: () => void): void {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const list = rows.current;
    const onIn = () => {
      inside.current = true;
    };
    const onOut = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        // What is still there was left by the person; what is not was taken away.
        if (target instanceof Node && target.isConnected) inside.current = focusedRow(list) !== null;
      });
    };
    list?.addEventListener('focusin', onIn);
    list?.addEventListener('focusout', onOut);
    return () => {
      list?.removeEventListener('focusin', onIn);
      list?.removeEventListener('focusout', onOut);
    };
  }, []);
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    inside.current = false;
    refocus();
  });
}
