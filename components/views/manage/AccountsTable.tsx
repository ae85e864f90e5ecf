import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { showCodes } from '../../../lib/state/codes-state.ts';
import { type Column, columns, sortTable, tableSort } from '../../../lib/state/table-state.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useWindow } from '../../parts/use-window.ts';
import type { ListHandle } from '../../views/codes/AccountList.tsx';
import { type RowActs, TableRow } from './TableRow.tsx';
import { useGridKeys } from './use-grid-keys.ts';

interface AccountsTableProps {
  accounts: readonly AccountView[];
  handle: RefObject<ListHandle | null>;
  acts: Omit<RowActs, 'onPin'>;
  onPin: (account: AccountView) => Promise<void>;
  /** The person goes up from the first row. */
  onLeave: () => void;
}

const headings = { name: 'accountTitle', tags: 'tags', site: 'filledOn', used: 'columnUsed' } as const;

/** All accounts. Only the rows in sight exist, and only their codes are computed, so that a thousand cost as much as twenty. */
export function AccountsTable({ accounts, handle, acts, onPin, onLeave }: AccountsTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useWindow(accounts.length, scroller, body);
  const keys = useGridKeys(accounts.length, body, rows);
  const drawn = accounts.slice(rows.first, rows.last);
  const drawnIds = drawn.map(({ id }) => id).join();
  const pinned = useRef<string | null>(null);
  useEffect(() => showCodes(drawn), [drawnIds]);
  useLayoutEffect(() => {
    handle.current = { focus: () => keys.goTo(keys.active.row) };
    return () => {
      handle.current = null;
    };
  });
  useLayoutEffect(() => {
    // A pinned account goes to the top, and the focus with it.
    const at = accounts.findIndex(({ id }) => id === pinned.current);
    pinned.current = null;
    if (at >= 0) keys.goTo(at);
  }, [accounts]);
  const onKeyDown = (event: KeyboardEvent) => {
    const account = accounts[keys.active.row];
    if (event.key === 'ArrowUp' && keys.active.row === 0) onLeave();
    else if (event.key === 'Delete' && account) acts.onDelete(account);
    else return keys.onKeyDown(event);
    event.preventDefault();
  };
  return (
    <div class="table-scroller" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by arrow keys is a grid
        role="grid"
        class="accounts-table"
        aria-label={t('accounts')}
        aria-rowcount={accounts.length + 1}
      >
        <thead>
          <tr aria-rowindex={1} class="table-row table-heading">
            <Heading column="name" />
            <th scope="col">{t('columnCode')}</th>
            {columns.slice(1).map((column) => (
              <Heading key={column} column={column} />
            ))}
            <th scope="col">
              <span class="unseen">{t('columnActs')}</span>
            </th>
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocusIn={keys.onFocusIn}
          style={{
            paddingBlockStart: `${rows.first * rows.row}px`,
            paddingBlockEnd: `${(accounts.length - rows.last) * rows.row}px`,
          }}
        >
          {drawn.map((account, at) => (
            <TableRow
              key={account.id}
              account={account}
              index={rows.first + at}
              stop={rows.first + at === keys.active.row ? keys.active.stop : null}
              acts={{
                ...acts,
                onPin: (one) => {
                  pinned.current = one.id;
                  void onPin(one);
                },
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ column }: { column: Column }) {
  const sort = tableSort.value;
  const sorted = sort?.by === column;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => sortTable(column)}>
        {t(headings[column])}
        {sorted && <Icon name={sort.down ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
