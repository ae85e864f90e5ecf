import { useRef, useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { editAccount } from '../../../lib/state/account-edit.ts';
import { accountOf, accounts } from '../../../lib/state/accounts-state.ts';
import { askedAgain, copyCode } from '../../../lib/state/codes-state.ts';
import { firstFound, isNarrowable, query } from '../../../lib/state/list-state.ts';
import { tableRows } from '../../../lib/state/table-state.ts';
import { Icon } from '../../parts/Icon.tsx';
import { EditDialog } from '../../views/account/EditDialog.tsx';
import type { ListHandle } from '../../views/codes/AccountList.tsx';
import { AdvanceDialog } from '../../views/codes/AdvanceDialog.tsx';
import { DeleteDialog } from '../../views/codes/DeleteDialog.tsx';
import { Filters } from '../../views/codes/Filters.tsx';
import { SearchField } from '../../views/codes/SearchField.tsx';
import { useCodesKeys } from '../../views/codes/use-codes-keys.ts';
import { useFocusAfter } from '../../views/codes/use-first-focus.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { FirstWays } from './FirstAccount.tsx';

/** The room of the accounts: all of them in a table, to be sought, sorted, narrowed and changed. */
export function Accounts() {
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);
  const [editing, setEditing] = useState<AccountView | null>(null);
  const [deleting, setDeleting] = useState<AccountView | null>(null);
  const again = accountOf(askedAgain.value ?? '');
  const all = accounts.value;
  const shown = tableRows.value;
  useCodesKeys(search, list);
  useFocusAfter(deleting !== null || again !== undefined, list);
  const pin = async (account: AccountView) => {
    await editAccount(account, { pinned: !account.pinned });
  };
  return (
    <main class="view tab-page accounts-page" aria-busy={all === null}>
      <header class="room-head">
        <h1>{t('accounts')}</h1>
        {all !== null && all.length > 0 && <span class="soft">{number(all.length)}</span>}
        {all !== null && all.length > 0 && (
          <SearchField
            field={search}
            onEnter={() => void firstFound().then((first) => first && copyCode(first))}
            onLeave={() => list.current?.focus()}
          />
        )}
        <a class="button" data-look="main" href="#add">
          <Icon name="add" />
          <span>{t('add')}</span>
        </a>
      </header>
      {isNarrowable.value && (
        <div class="filters">
          <Filters />
        </div>
      )}
      {all?.length === 0 && <NoAccount />}
      {all !== null && all.length > 0 && shown.length === 0 && (
        <p class="nothing">{t('searchNone', [query.value])}</p>
      )}
      {shown.length > 0 && (
        <AccountsTable
          accounts={shown}
          handle={list}
          acts={{ onEdit: setEditing, onDelete: setDeleting }}
          onPin={pin}
          onLeave={() => search.current?.focus()}
        />
      )}
      {again && <AdvanceDialog account={again} />}
      {editing && <EditDialog account={editing} onClose={() => setEditing(null)} />}
      {deleting && <DeleteDialog account={deleting} onClose={() => setDeleting(null)} />}
    </main>
  );
}

function NoAccount() {
  return (
    <section class="accounts-none">
      <h2>{t('emptyTitle')}</h2>
      <FirstWays />
    </section>
  );
}
