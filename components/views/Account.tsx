import { useEffect, useState } from 'preact/hooks';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../lib/i18n/names.ts';
import type { AccountView } from '../../lib/messaging/views.ts';
import { editAccount, unbindAccount } from '../../lib/state/account-edit.ts';
import { accountOf } from '../../lib/state/accounts-state.ts';
import {
  advance,
  askedAgain,
  copied,
  copyCode,
  copyNext,
  counted,
  showCodes,
} from '../../lib/state/codes-state.ts';
import { form } from '../../lib/state/form-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { go, goHome, screen } from '../../lib/state/screen-state.ts';
import { fillWithoutClick, loadSites, sites as memories } from '../../lib/state/sites-state.ts';
import { fill, tab } from '../../lib/state/tab-state.ts';
import { AccountName } from '../parts/AccountName.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Switch } from '../parts/Switch.tsx';
import { Tile } from '../parts/Tile.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { AddSiteDialog } from './account/AddSiteDialog.tsx';
import { CodeWayDialog } from './account/CodeWayDialog.tsx';
import { EditDialog } from './account/EditDialog.tsx';
import { MoveButtons } from './account/MoveButtons.tsx';
import { CodesSummary } from './backup-codes/CodesSummary.tsx';
import { AdvanceDialog } from './codes/AdvanceDialog.tsx';
import { BindDialog } from './codes/BindDialog.tsx';
import { DeleteDialog } from './codes/DeleteDialog.tsx';
import { LiveDigits, LiveRing } from './codes/LiveCode.tsx';

/** One account by itself: its code large, where it is filled, and the way to delete it. */
export function Account() {
  const [asking, setAsking] = useState<'bind' | 'delete' | 'edit' | 'codes' | 'site' | null>(() =>
    form.peek().editing === null ? null : 'edit',
  );
  const account = screen.value.name === 'account' ? accountOf(screen.value.id) : undefined;

  useEffect(() => {
    if (account) showCodes([account]);
    else goHome();
  }, [account]);
  useEffect(() => void loadSites(), []);
  if (!account) return null;

  const name = nameForShow(account);
  const page = tab.value;
  const here = page?.origin ?? null;
  const sites = account.origins.filter(({ source }) => source !== 'proposed');
  const canBind =
    here !== null &&
    page?.waitsFor === 'totp' &&
    page.lookalikeOf === null &&
    !sites.some(({ origin }) => origin === here);
  const made = counted.value.get(account.id);
  const receipt = copied.value?.id === account.id ? copied.value : null;

  return (
    <main class="view">
      <ViewHeader title={t('accountTitle')} backLabel={t('back')} onBack={goHome} focus />
      <div class="scroller padded account-view">
        <div class="account-head">
          <Tile name={account.issuer || account.account} icon={account.icon} size="large" />
          <AccountName account={account} />
          <IconButton icon="edit" label={t('edit')} onClick={() => setAsking('edit')} />
        </div>
        <div class="card">
          <div class="code-line">
            <LiveDigits account={account} size="large" />
            {account.type !== 'hotp' && <LiveRing account={account} size="large" />}
          </div>
          {made !== undefined && <p class="soft">{t('counterIs', [number(made.counter)])}</p>}
          <div class="code-actions">
            <Button icon={receipt ? 'check' : 'copy'} onClick={() => void copyCode(account)}>
              {receipt ? t(receipt.isNext ? 'copiedNext' : 'copied') : t('copyCode')}
            </Button>
            {account.type !== 'hotp' && (
              <Button onClick={() => void copyNext(account)}>{t('copyNextCode')}</Button>
            )}
            {account.type === 'hotp' && (
              <Button icon="next" onClick={() => void advance(account.id)}>
                {t('nextCodeShort')}
              </Button>
            )}
          </div>
        </div>
        {canBind && (
          <Button look="main" size="large" icon="fill" onClick={() => setAsking('bind')}>
            {t('fillHere')}
          </Button>
        )}
        <section>
          <h2>{t('filledOn')}</h2>
          {sites.length === 0 ? (
            <p class="soft">{t('filledNowhere')}</p>
          ) : (
            <ul class="sites">
              {sites.map(({ origin }) => (
                <li key={origin}>
                  <span class="with-icon">
                    <Icon name="globe" />
                    <span dir="ltr">{siteForShow(origin)}</span>
                  </span>
                  <Button
                    look="quiet"
                    label={t('siteRemove', [siteForShow(origin)])}
                    onClick={() => void unbindAccount(account.id, origin)}
                  >
                    {t('siteRemoveShort')}
                  </Button>
                  {account.type !== 'hotp' && <WithoutClick account={account} origin={origin} />}
                </li>
              ))}
            </ul>
          )}
          <Button look="quiet" icon="add" onClick={() => setAsking('site')}>
            {t('siteAdd')}
          </Button>
        </section>
        <Switch
          label={t('pin')}
          hint={t('pinHint')}
          checked={account.pinned}
          onChange={(pinned) => void editAccount(account, { pinned })}
        />
        <MoveButtons account={account} />
        <CodesSummary id={account.id} />
        {account.type === 'totp' && (
          <Button icon="settings" onClick={() => setAsking('codes')}>
            {t('codeWayTitle')}
          </Button>
        )}
        <Button icon="scan" onClick={() => go({ name: 'show', id: account.id })}>
          {t('showQr')}
        </Button>
        <Button look="danger" icon="trash" onClick={() => setAsking('delete')}>
          {t('delete')}
        </Button>
      </div>
      {askedAgain.value === account.id && <AdvanceDialog account={account} />}
      {asking === 'delete' && (
        <DeleteDialog account={account} onClose={() => setAsking(null)} onDeleted={goHome} />
      )}
      {asking === 'edit' && <EditDialog account={account} onClose={() => setAsking(null)} />}
      {asking === 'codes' && <CodeWayDialog account={account} onClose={() => setAsking(null)} />}
      {asking === 'site' && <AddSiteDialog account={account} onClose={() => setAsking(null)} />}
      {asking === 'bind' && here !== null && (
        <BindDialog
          name={name}
          origin={here}
          onClose={() => setAsking(null)}
          onBind={() => {
            goHome();
            void fill(account.id, true);
          }}
        />
      )}
    </main>
  );
}

/** Fills this account at that site as soon as its prompt is seen: off until the person turns it on. */
function WithoutClick({ account, origin }: { account: AccountView; origin: string }) {
  const site = memories.value?.find((one) => one.origin === origin);
  const never = policy.value?.fillWithoutClick === 'never';
  return (
    <Switch
      label={t('withoutClick')}
      hint={never ? t('policySet') : t('withoutClickHint')}
      fixed={never}
      checked={site?.withoutClick.includes(account.id) ?? false}
      onChange={(on) => void fillWithoutClick(account.id, origin, on)}
    />
  );
}
