import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { beginSearch, filter, narrow, query } from '../../../lib/state/list-state.ts';
import { choosing } from '../../../lib/state/tab-state.ts';
import type { ListHandle } from './AccountList.tsx';

/** Keys of the whole list screen: typing searches, the arrows walk, Escape takes back one thing at a time. */
export function useCodesKeys(
  search: RefObject<HTMLInputElement | null>,
  list: RefObject<ListHandle | null>,
): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === 'Escape') {
        if (takeBack()) event.preventDefault();
      } else if (isTyping(event.target)) {
        return;
      } else if (isChoosing(event.target) && /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) {
        // The browser's own keys of a choice; up and down leave it for the list.
      } else if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        list.current?.focus();
      } else if (event.key.length === 1 && event.key !== ' ') {
        // The field has the focus before the browser puts the letter in; where there is none yet, it comes with the letter.
        if (search.current) search.current.focus();
        else {
          event.preventDefault();
          beginSearch(event.key);
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Empties the search, widens the list again, or ends choosing; answers whether there was something to take back. */
function takeBack(): boolean {
  const something = query.value !== '' || filter.value !== null || choosing.value;
  if (query.value !== '') query.value = '';
  else if (filter.value !== null) narrow(null);
  else choosing.value = false;
  return something;
}

function isChoosing(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
}
