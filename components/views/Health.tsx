import { useEffect } from 'preact/hooks';
import type { DamagedPart, HealthFinding, HealthKind } from '../../lib/core/health.ts';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../lib/i18n/names.ts';
import { accountOf, accounts as kept } from '../../lib/state/accounts-state.ts';
import { findings, loadHealth } from '../../lib/state/health-state.ts';
import { go } from '../../lib/state/screen-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { Awaited } from './Awaited.tsx';

const words: { readonly [K in HealthKind]: (finding: HealthFinding) => [title: string, why: string] } = {
  damaged: () => [t('healthDamaged'), t('healthDamagedWhy')],
  'no-backup-file': () => [t('healthNoFile'), t('healthNoFileWhy')],
  'one-device': ({ accounts }) => [
    accounts.length < all()
      ? t('healthSomeOneDevice', [number(accounts.length), number(all())])
      : t('healthOneDevice'),
    t('healthOneDeviceWhy'),
  ],
  'codes-low': () => [t('healthCodesLow'), t('healthCodesLowWhy')],
  'sms-only': () => [t('healthSms'), t('healthSmsWhy')],
  'no-backup-codes': () => [t('healthNoCodes'), t('healthNoCodesWhy')],
};

/** What a lost part held, by the name of its room. */
const partWords: { readonly [P in DamagedPart]: () => string } = {
  log: () => t('activity'),
  sites: () => t('sites'),
  backups: () => t('backup'),
  'backup-codes': () => t('bcTitle'),
  trusted: () => t('trusted'),
  recoveries: () => t('healthPartRecoveries'),
  uses: () => t('sort_used'),
  teams: () => t('team'),
  deadlines: () => t('healthPartDeadlines'),
  ownSite: () => t('sites'),
  sync: () => t('roomSync'),
};

/** How many accounts there are. */
const all = () => kept.value?.length ?? 0;

/** HelpKit's best practices as they stand for this vault, each with the way to them. */
export function Health() {
  useEffect(() => void loadHealth(), []);
  return (
    <main class="view" aria-busy={findings.value === null}>
      <ViewHeader title={t('health')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={findings} load={loadHealth} />
      <div class="scroller padded health">
        {findings.value?.length === 0 && <Callout tone="good">{t('healthGood')}</Callout>}
        {findings.value?.map((finding) => (
          <Finding key={finding.kind} finding={finding} />
        ))}
      </div>
    </main>
  );
}

function Finding({ finding }: { finding: HealthFinding }) {
  const [title, why] = words[finding.kind](finding);
  return (
    <section class="health-finding">
      <h2 class="with-icon">
        <Icon name="warning" />
        {title}
      </h2>
      <p class="soft">{why}</p>
      <Ways finding={finding} />
    </section>
  );
}

/** What leads to the end of it, in one click. */
function Ways({ finding }: { finding: HealthFinding }) {
  const { kind, accounts, sites } = finding;
  if (kind === 'damaged') return <Lost finding={finding} />;
  if (kind === 'no-backup-file') {
    return <Button onClick={() => void goToTab('backup')}>{t('healthNoFileWay')}</Button>;
  }
  if (kind === 'one-device') {
    return (
      <div class="row-actions">
        <Button onClick={() => go({ name: 'show', id: null })}>{t('healthOneDeviceWay')}</Button>
        <Button look="quiet" onClick={() => void goToTab('sync')}>
          {t('syncTitle')}
        </Button>
      </div>
    );
  }
  return (
    <ul class="health-ways">
      <AccountWays ids={accounts} to="backup-codes" />
      {sites.map(({ origin, address }) => (
        <li key={origin}>
          <a class="button" data-look="plain" href={address} target="_blank" rel="noreferrer" dir="ltr">
            {siteForShow(origin)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is lost, by name, and where something can be done about it. */
function Lost({ finding: { accounts, parts = [] } }: { finding: HealthFinding }) {
  return (
    <>
      <ul class="health-ways">
        <AccountWays ids={accounts} to="account" />
        {parts.map((part) => (
          <li key={part}>{partWords[part]()}</li>
        ))}
      </ul>
      <div class="row-actions">
        <Button onClick={() => void goToTab('backup')}>{t('backup')}</Button>
        {parts.includes('log') && <Button onClick={() => go({ name: 'security' })}>{t('security')}</Button>}
      </div>
    </>
  );
}

/** A row for each account that is there, which leads to a screen of it. */
function AccountWays({ ids, to }: { ids: readonly string[]; to: 'account' | 'backup-codes' }) {
  return (
    <>
      {ids.map((id) => {
        const account = accountOf(id);
        return (
          account && (
            <li key={id}>
              <Button onClick={() => go({ name: to, id })}>{nameForShow(account)}</Button>
            </li>
          )
        );
      })}
    </>
  );
}
