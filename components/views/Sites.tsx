import { useEffect } from 'preact/hooks';
import { safeLabel } from '../../lib/core/labels.ts';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../lib/i18n/names.ts';
import type { SitePart, SiteView } from '../../lib/messaging/views.ts';
import { accountOf } from '../../lib/state/accounts-state.ts';
import { go } from '../../lib/state/screen-state.ts';
import {
  forgetField,
  forgetSite,
  granted,
  loadSites,
  returnAccess,
  sites,
  watchTyping,
} from '../../lib/state/sites-state.ts';
import { tab } from '../../lib/state/tab-state.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Switch } from '../parts/Switch.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { Awaited } from './Awaited.tsx';

/** What is remembered of sites, and which sites may be looked at: each line can be taken back. */
export function Sites() {
  useEffect(() => void loadSites(), []);
  const nothing = sites.value?.length === 0 && granted.value?.length === 0;
  return (
    <main class="view" aria-busy={sites.value === null}>
      <ViewHeader title={t('sites')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={sites} load={loadSites} />
      {/* Not before it is known: what stands in it would move when the rest comes. */}
      {sites.value !== null && (
        <div class="scroller padded site-list">
          <WatchTyping />
          {nothing && <p class="soft">{t('sitesNone')}</p>}
          {sites.value.map((site) => (
            <Site key={site.origin} site={site} />
          ))}
          {(granted.value?.length ?? 0) > 0 && (
            <section>
              <h2>{t('accessGiven')}</h2>
              <ul class="memory">
                {granted.value?.map((pattern) => (
                  <Fact
                    key={pattern}
                    words={hostOf(pattern)}
                    ltr
                    act={t('accessReturn')}
                    of={hostOf(pattern)}
                    onAct={() => void returnAccess(pattern)}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </main>
  );
}

/** Of the page in front, which may be one that asks for no code: a chat, a mail. */
function WatchTyping() {
  const origin = tab.value?.origin ?? null;
  if (origin === null) return null;
  const site = sites.value?.find((one) => one.origin === origin);
  return (
    <Switch
      label={t('watchTyping', [siteForShow(origin)])}
      hint={t('watchTypingHint')}
      checked={site?.watchTyping ?? false}
      onChange={(on) => void watchTyping(origin, on)}
    />
  );
}

function Site({ site }: { site: SiteView }) {
  const host = siteForShow(site.origin);
  const fact = (part: SitePart, words: string) => (
    <Fact words={words} act={t('forget')} of={words} onAct={() => void forgetSite(site.origin, part)} />
  );
  return (
    <section>
      <h2 class="with-icon">
        <Icon name="globe" />
        <span dir="ltr">{host}</span>
      </h2>
      <ul class="memory">
        {site.chosen.length > 0 && fact('chosen', t('siteChosen', [site.chosen.map(choiceWords).join(', ')]))}
        {site.withoutClick.length > 0 &&
          fact('withoutClick', t('siteWithoutClick', [site.withoutClick.map(nameOf).join(', ')]))}
        {site.taught.map(({ name, is, at }) => {
          const field = safeLabel(name) || t('fieldNoName');
          const words = t(is === 'code' ? 'siteTaughtCode' : 'siteTaughtNever', [field]);
          return (
            <Fact
              key={at}
              words={words}
              act={t('forget')}
              of={words}
              onAct={() => void forgetField(site.origin, at)}
            />
          );
        })}
        {site.clockAllowed && fact('clock', t('siteClock'))}
        {site.watchTyping && fact('typing', t('watchTypingFact'))}
        {site.bySms && fact('sms', t('siteBySms'))}
      </ul>
    </section>
  );
}

interface FactProps {
  words: string;
  /** A host: written from left to right in every language. */
  ltr?: boolean;
  act: string;
  /** What the button speaks of, for those who hear it alone. */
  of: string;
  onAct: () => void;
}

function Fact({ words, ltr = false, act, of, onAct }: FactProps) {
  return (
    <li>
      <span dir={ltr ? 'ltr' : undefined}>{words}</span>
      <Button look="quiet" label={`${act}: ${of}`} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}

function choiceWords({ username, accountId }: SiteView['chosen'][number]): string {
  return username === '' ? nameOf(accountId) : `${safeLabel(username)} → ${nameOf(accountId)}`;
}

function nameOf(id: string): string {
  const account = accountOf(id);
  return account === undefined ? t('noName') : nameForShow(account);
}

/** `https://bank.example/*` → `bank.example` */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');
}
