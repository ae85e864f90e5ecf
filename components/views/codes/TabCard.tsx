import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { accounts, offered } from '../../../lib/state/accounts-state.ts';
import { codesTab } from '../../../lib/state/backup-codes-tab.ts';
import { choosing, openSetUp, tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { MethodCard, TabCodes } from '../../views/later.ts';
import { BindWarning, warningAt } from './BindWarning.tsx';
import { FillCard } from './FillCard.tsx';
import { FillStatus } from './FillStatus.tsx';
import { PageSays } from './PageSays.tsx';
import { ScanButton } from './ScanButton.tsx';
import { TeachField } from './TeachField.tsx';

const otherCodes = { sms: 'waitsSms', email: 'waitsEmail', backup: 'waitsBackup' } as const;

/** What can be done on the page in front: one thing, or nothing. */
export function TabCard() {
  const page = tab.value;
  const some = (accounts.value?.length ?? 0) > 0;
  if (page === null || page.origin === null) return null;
  const host = siteForShow(page.origin);
  if (page.lookalikeOf !== null) {
    return (
      <Callout tone="danger" role="alert">
        {t('lookalikeTab', [host, page.lookalikeOf])}
      </Callout>
    );
  }
  const codes = codesTab.value;
  if (codes !== null && offered.value.length === 0) return <TabCodes codes={codes} />;
  if (offered.value.length > 0) return <FillCard accounts={offered.value} host={host} />;
  if (page.enrolling && some) {
    return (
      <section class="card" aria-label={t('thisPage')}>
        <h2>{t('enrolHere', [host])}</h2>
        <ScanButton first />
      </section>
    );
  }
  if (page.choosesMethod && page.helpkit) return <MethodCard />;
  if (page.waitsFor === 'totp' && some) return <ChooseCard host={host} origin={page.origin} />;
  if (page.waitsFor !== null && page.waitsFor !== 'totp') {
    return (
      <>
        <Callout tone="info">
          {t(otherCodes[page.waitsFor])}
          <PageSays reasons={page.reasons} />
          {page.waitsFor === 'sms' && page.helpkit && (
            <>
              <p>{t('smsWhy')}</p>
              <Button onClick={() => void openSetUp()}>{t('smsSwitch')}</Button>
            </>
          )}
        </Callout>
        <FillStatus />
        {some && <TeachField field={false} />}
      </>
    );
  }
  // An account belongs here, and no prompt was found: the page may be one that is hard to read.
  return page.readable && page.accountIds.length > 0 ? <TeachField field={false} /> : null;
}

/** The page waits for a code, and no account belongs to it yet. */
function ChooseCard({ host, origin }: { host: string; origin: string }) {
  const warned = warningAt(origin) !== null;
  return (
    <section class="card" aria-label={t('thisPage')}>
      {choosing.value ? (
        <>
          <h2>{t('chooseFor', [host])}</h2>
          <p>{t('chooseText')}</p>
          <Button
            onClick={() => {
              choosing.value = false;
            }}
          >
            {t('cancel')}
          </Button>
        </>
      ) : (
        <>
          <h2>{t('asksForCode', [host])}</h2>
          <p>{t('noneBelongs')}</p>
          <BindWarning origin={origin} />
          <div data-first-focus={warned ? undefined : true}>
            <Button
              look={warned ? 'plain' : 'main'}
              size="large"
              onClick={() => {
                choosing.value = true;
              }}
            >
              {t('chooseStart')}
            </Button>
          </div>
        </>
      )}
      <FillStatus />
    </section>
  );
}
