import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { copied, copyCode, showOffered } from '../../../lib/state/codes-state.ts';
import { fill, filling, tab, trustsDevice } from '../../../lib/state/tab-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { ClockNotice } from './ClockNotice.tsx';
import { FillStatus } from './FillStatus.tsx';
import { LiveDigits, LiveRing } from './LiveCode.tsx';
import { SiteOptions } from './SiteOptions.tsx';

/** The page in front waits for a code of one of these accounts: *Fill* is the one large action. */
export function FillCard({ accounts, host }: { accounts: readonly AccountView[]; host: string }) {
  const [only] = accounts;
  const page = tab.value;
  return (
    <section class="card" aria-label={t('thisPage')}>
      <h2>{t('asksForCode', [host])}</h2>
      {page?.asksTrust === true && (
        <label class="tick">
          <input
            type="checkbox"
            checked={trustsDevice.value}
            onChange={(event) => {
              trustsDevice.value = event.currentTarget.checked;
            }}
          />
          <span>{t('trustThis')}</span>
        </label>
      )}
      {accounts.length === 1 && only ? <OnlyOffer account={only} /> : <Offers accounts={accounts} />}
      <FillStatus />
      {page !== null && page.refusals > 0 && page.clock.state !== 'too-large' && (
        <Callout tone="warning">{t('refused')}</Callout>
      )}
      <ClockNotice />
      {page !== null && <SiteOptions page={page} only={accounts.length === 1 ? only : undefined} />}
    </section>
  );
}

/** One account belongs here: its code is in sight, and the button fills it. */
function OnlyOffer({ account }: { account: AccountView }) {
  const receipt = copied.value?.id === account.id ? copied.value : null;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The row that was chosen for this page has just become this offer, and took the focus with it.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  useEffect(() => {
    showOffered([account]);
    return () => showOffered([]);
  }, [account.id]);
  return (
    <>
      <button type="button" class="offer-code" title={t('copyCode')} onClick={() => void copyCode(account)}>
        <Tile name={account.issuer || account.account} icon={account.icon} />
        <AccountName account={account}>
          {receipt && <span class="receipt">{t(receipt.isNext ? 'copiedNext' : 'copied')}</span>}
        </AccountName>
        <LiveDigits account={account} size="large" />
        {account.type !== 'hotp' && <LiveRing account={account} size="large" />}
      </button>
      <div data-first-focus>
        <Button
          ref={button}
          look="main"
          size="large"
          icon="fill"
          busy={isFilling(account)}
          onClick={() => void fill(account.id, false)}
        >
          {t('fill')}
        </Button>
      </div>
    </>
  );
}

/** Several accounts belong here: each has its button; their codes stand in the list. */
function Offers({ accounts }: { accounts: readonly AccountView[] }) {
  return (
    <ul class="offers" data-first-focus>
      {accounts.map((account) => (
        <li key={account.id}>
          <Tile name={account.issuer || account.account} icon={account.icon} />
          <AccountName account={account} />
          <Button
            look="main"
            label={t('fillFor', [nameForShow(account)])}
            busy={isFilling(account)}
            onClick={() => void fill(account.id, false)}
          >
            {t('fill')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function isFilling({ id }: AccountView): boolean {
  const state = filling.value;
  return state?.accountId === id && (state.step === 'busy' || state.step === 'waiting');
}
