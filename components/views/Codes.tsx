import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import type { AccountView } from '../../lib/messaging/views.ts';
import { accountOf, accounts } from '../../lib/state/accounts-state.ts';
import { backup } from '../../lib/state/backup-line.ts';
import { askedAgain, copyCode } from '../../lib/state/codes-state.ts';
import { firstFound, isNarrowable, listed, query, searchable } from '../../lib/state/list-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { choosing, fill, tab } from '../../lib/state/tab-state.ts';
import { told } from '../../lib/state/told-state.ts';
import { AccountList, type ListHandle } from './codes/AccountList.tsx';
import { BackupLine } from './codes/BackupLine.tsx';
import { CodesHeader } from './codes/CodesHeader.tsx';
import { SearchField } from './codes/SearchField.tsx';
import { SortMenu } from './codes/SortMenu.tsx';
import { TabCard } from './codes/TabCard.tsx';
import { useCodesKeys } from './codes/use-codes-keys.ts';
import { useFirstFocus, useFocusAfter } from './codes/use-first-focus.ts';
import {
  AdvanceDialog,
  BindDialog,
  DeleteDialog,
  EmptyVault,
  Filters,
  SetUpOffer,
  ToldNotice,
} from './later.ts';

/** The accounts and their codes; the page in front first. */
export function Codes() {
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle>(null);
  const [deleting, setDeleting] = useState<AccountView | null>(null);
  const [binding, setBinding] = useState<AccountView | null>(null);
  const shown = listed.value;
  const loaded = accounts.value !== null;
  const again = accountOf(askedAgain.value ?? '');

  useCodesKeys(search, list);
  useFirstFocus(loaded, scroller, search, list);
  useFocusAfter(deleting !== null || again !== undefined, list);
  const choosesNow = choosing.value;
  useLayoutEffect(() => {
    if (choosesNow) (search.current ?? list.current)?.focus();
  }, [choosesNow]);

  const pick = (account: AccountView) => {
    if (choosing.value) setBinding(account);
    else void copyCode(account);
  };

  return (
    <main class="view codes" aria-busy={!loaded}>
      <CodesHeader />
      {searchable.value && (
        <div class="search-row">
          <SearchField
            field={search}
            onEnter={() => void firstFound().then((first) => first && pick(first))}
            onLeave={() => list.current?.focus()}
          />
          <SortMenu />
        </div>
      )}
      {isNarrowable.value && (
        <div class="filters">
          <Filters />
        </div>
      )}
      <div class="scroller" ref={scroller}>
        {query.value === '' && told.value && <ToldNotice warning={told.value} />}
        {query.value === '' && <TabCard />}
        {accounts.value?.length === 0 && <EmptyVault />}
        {loaded && shown.length === 0 && query.value !== '' && (
          <p class="nothing">{t('searchNone', [query.value])}</p>
        )}
        {shown.length > 0 && (
          <AccountList
            accounts={shown}
            scroller={scroller}
            handle={list}
            onPick={pick}
            onDelete={setDeleting}
            onLeave={() => search.current?.focus()}
          />
        )}
        {shown.length > 0 && query.value === '' && <SetUpOffer />}
      </div>
      <BackupLine due={backup.value?.due ?? false} onGo={() => void goToTab('backup')} />
      {again && <AdvanceDialog account={again} />}
      {deleting && <DeleteDialog account={deleting} onClose={() => setDeleting(null)} />}
      {binding && (
        <BindDialog
          name={nameForShow(binding)}
          origin={tab.value?.origin ?? ''}
          onClose={() => setBinding(null)}
          onBind={() => {
            setBinding(null);
            query.value = '';
            void fill(binding.id, true);
          }}
        />
      )}
    </main>
  );
}
