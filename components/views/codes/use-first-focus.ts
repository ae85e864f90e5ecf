import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { lastOpened } from '../../../lib/state/screen-state.ts';
import type { ListHandle } from './AccountList.tsx';

/** Puts the focus where the person most likely goes: the action for this page, else the search, else the list. */
export function useFirstFocus(
  loaded: boolean,
  scroller: RefObject<HTMLElement | null>,
  search: RefObject<HTMLElement | null>,
  list: RefObject<ListHandle | null>,
): void {
  useLayoutEffect(() => {
    if (!loaded) return;
    if (lastOpened.peek() !== null && list.current) {
      list.current.focus();
      lastOpened.value = null;
      return;
    }
    const action = scroller.current?.querySelector<HTMLElement>('[data-first-focus] button');
    if (action) action.focus();
    else if (search.current) search.current.focus();
    else list.current?.focus();
  }, [loaded]);
}

/** Puts the focus on the list once a question is answered: the row that asked it may be gone. */
export function useFocusAfter(asking: boolean, list: RefObject<ListHandle | null>): void {
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asked.current && !asking) list.current?.focus();
    asked.current = asking;
  }, [asking]);
}
