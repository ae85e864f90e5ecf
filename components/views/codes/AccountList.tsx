import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { showCodes } from '../../../lib/state/codes-state.ts';
import { marked, query } from '../../../lib/state/list-state.ts';
import { lastOpened } from '../../../lib/state/screen-state.ts';
import { focusedRow, useKeptFocus } from '../../parts/row-focus.ts';
import { useWindow } from '../../parts/use-window.ts';
import { RowMoves } from '../../views/later.ts';
import { AccountRow } from './AccountRow.tsx';

export interface ListHandle {
  /** Puts the focus on the row where it last was. */
  focus: () => void;
}

interface AccountListProps {
  accounts: readonly AccountView[];
  scroller: RefObject<HTMLElement | null>;
  handle: RefObject<ListHandle | null>;
  onPick: (account: AccountView) => void;
  onDelete: (account: AccountView) => void;
  /** The person goes up from the first row. */
  onLeave: () => void;
}

/**
 * The list. Only the rows in sight exist, so that a thousand accounts cost as much as ten. One row at a time can be
 * reached by Tab (a roving tabindex); the arrow keys walk, with Alt they move the
 * account itself, Delete asks to delete.
 */
export function AccountList({ accounts, scroller, handle, onPick, onDelete, onLeave }: AccountListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      accounts.findIndex(({ id }) => id === lastOpened.peek()),
      0,
    ),
  );
  const focusNext = useRef(false);
  const rows = useWindow(accounts.length, scroller, list);
  const current = Math.min(active, accounts.length - 1);
  const drawn = accounts.slice(rows.first, rows.last);
  const drawnIds = drawn.map(({ id }) => id).join();

  useEffect(() => showCodes(drawn), [drawnIds]);

  const searched = useRef(query.value);
  useEffect(() => {
    if (searched.current === query.value) return;
    searched.current = query.value;
    const focused = focusedRow(list.current);
    setActive(focused ?? 0);
    if (focused !== null) rows.reveal(focused);
    else if (scroller.current) scroller.current.scrollTop = 0;
  }, [query.value]);

  const moveTo = (index: number, withRow = false) => {
    const next = Math.min(Math.max(index, 0), accounts.length - 1);
    setActive(next);
    rows.reveal(next);
    // A row that is not drawn yet, or goes there itself, gets the focus as soon as it is.
    focusNext.current = withRow || !focusRow(list.current, next);
  };

  useLayoutEffect(() => {
    handle.current = { focus: () => moveTo(current) };
    return () => {
      handle.current = null;
    };
  });

  useLayoutEffect(() => {
    if (focusNext.current) {
      if (focusRow(list.current, current)) focusNext.current = false;
      return;
    }
    // The row that has the focus may have gone to another place: keys are for what it shows, not for where it was.
    const focused = focusedRow(list.current);
    if (focused !== null && focused !== current) setActive(focused);
  });

  useKeptFocus(list, () => moveTo(current));

  const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rows.row) - 1, 1);
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: accounts.length - 1,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const account = accounts[current];
    if (event.altKey) return;
    const step = steps[event.key];
    if (event.key === 'ArrowUp' && current === 0) onLeave();
    else if (step !== undefined) moveTo(step);
    else if (event.key === 'Delete' && account) onDelete(account);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {query.value === '' && (
        <RowMoves list={list} scroller={scroller} row={rows.row} onMoved={(index) => moveTo(index, true)} />
      )}
      <ul
        ref={list}
        class="accounts"
        aria-label={t('accounts')}
        style={{ height: `${accounts.length * rows.row}px`, paddingBlockStart: `${rows.first * rows.row}px` }}
        onKeyDown={onKeyDown}
      >
        {drawn.map((account, index) => (
          <AccountRow
            key={account.id}
            account={account}
            index={rows.first + index}
            count={accounts.length}
            active={rows.first + index === current}
            marks={marked.value?.get(account.id)}
            onFocus={() => setActive(rows.first + index)}
            onPick={() => onPick(account)}
          />
        ))}
      </ul>
    </>
  );
}

function focusRow(list: HTMLElement | null, index: number): boolean {
  const button = list?.querySelector<HTMLElement>(`[data-index="${index}"] .account-main`);
  button?.focus({ preventScroll: true });
  return Boolean(button);
}
