import { useEffect } from 'preact/hooks';
import { safeLabel } from '../../../lib/core/labels.ts';
import { holds, type TrustedDevice, type TrustList } from '../../../lib/core/trusted-device.ts';
import { dateAndTime, day } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { forgetTrust, loadTrusted, revokeTrust, trusted } from '../../../lib/state/trust-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { ViewHeader } from '../../parts/ViewHeader.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { NotifyOffer } from '../../views/NotifyOffer.tsx';

/** The sites that log this browser in without a code, and what they list of their own. */
export function Trusted() {
  useEffect(() => void loadTrusted(), []);
  const view = trusted.value;
  return (
    <main class="view" aria-busy={view === null}>
      <ViewHeader title={t('trusted')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={trusted} load={loadTrusted} />
      {view && (
        <div class="scroller padded life">
          <p class="soft">{view.devices.length === 0 ? t('trustedNone') : t('trustedAbout')}</p>
          {view.devices.length > 0 && (
            <ul class="life-list">
              {view.devices.map((device) => (
                <Device key={device.id} device={device} ends={view.ending.includes(device.id)} />
              ))}
            </ul>
          )}
          {view.lists.map((list) => (
            <Listed key={list.origin + list.username} list={list} />
          ))}
          {view.devices.length > 0 && <NotifyOffer />}
        </div>
      )}
    </main>
  );
}

const tickers = {
  person: 'trustedByPerson',
  preference: 'trustedByPreference',
  organisation: 'trustedByOrganisation',
} as const;

function Device({ device, ends }: { device: TrustedDevice; ends: boolean }) {
  const { id, origin, username, since, tickedBy, state } = device;
  const site = siteForShow(origin);
  const name = username === '' ? site : `${site}, ${safeLabel(username)}`;
  return (
    <li class="life-card" data-state={state}>
      <h2>
        <bdi>{site}</bdi>
        {username !== '' && <bdi class="soft">{safeLabel(username)}</bdi>}
      </h2>
      <p>{endWords(device)}</p>
      <p class="soft small">{`${t('trustedSince', [day(since)])} · ${t(tickers[tickedBy])}`}</p>
      {ends && <Callout tone="warning">{t('trustedEnding')}</Callout>}
      {state === 'revoking' && <Callout tone="info">{t('trustedRevoking')}</Callout>}
      <div class="row-actions">
        {state !== 'lost' && (
          <Button label={`${t('trustedRevoke')}: ${name}`} onClick={() => void revokeTrust(id)}>
            {t('trustedRevoke')}
          </Button>
        )}
        <Button look="quiet" label={`${t('trustedForget')}: ${name}`} onClick={() => void forgetTrust(id)}>
          {t('trustedForget')}
        </Button>
      </div>
    </li>
  );
}

function endWords(device: TrustedDevice): string {
  const { until, state, changedAt } = device;
  if (state === 'lost') return t('trustedLost', [day(changedAt)]);
  if (until === null) return t('trustedNoEnd');
  return holds(device, now.value) ? t('trustedUntil', [dateAndTime(until)]) : t('trustedOver', [day(until)]);
}

function Listed({ list }: { list: TrustList }) {
  return (
    <section>
      <h2>{t('trustedListed', [siteForShow(list.origin)])}</h2>
      <p class="soft small">{t('trustedListedAt', [dateAndTime(list.readAt)])}</p>
      {list.devices.length === 0 && <p>{t('trustedListedNone')}</p>}
      <ul class="memory">
        {list.devices.map(({ label, here, until }, at) => (
          <li key={`${at}-${label}`}>
            <span>
              <bdi>{safeLabel(label)}</bdi>
              {here && ` (${t('trustedHere')})`}
            </span>
            {until !== null && <span class="soft small">{t('trustedUntil', [day(until)])}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
