import { useEffect } from 'preact/hooks';
import { dateAndTime } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { loadSync, syncStanding } from '../../../lib/state/sync-state.ts';
import { vault } from '../../../lib/state/vault-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { BeginSync } from './BeginSync.tsx';
import { InStep } from './InStep.tsx';
import { JoinSync } from './JoinSync.tsx';

/** The page in a tab: other browsers in step with this one, what that means, and how it stands. */
export function Sync() {
  useEffect(() => {
    void loadSync();
    // What the browser carries arrives when it likes: whoever comes back to this page sees how it stands now.
    const look = () => void loadSync();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  const standing = syncStanding.value;
  const isOff = standing?.state === 'off' || standing?.state === 'found';
  return (
    <main class="view tab-page" aria-busy={standing === null}>
      <header class="tab-header">
        <Brand size="small" />
        <h1>{t('syncTitle')}</h1>
      </header>
      <Awaited of={syncStanding} load={loadSync} />
      {standing && (
        <section class="transfer-card" aria-label={t('syncTitle')}>
          {isOff && <p>{t('syncText')}</p>}
          {isOff && standing.endedAt !== null && (
            <Callout tone="info" role="status">
              {t('syncEndedBy', [dateAndTime(standing.endedAt)])}
            </Callout>
          )}
          {isOff && <Meaning />}
          <Content />
        </section>
      )}
    </main>
  );
}

const meanings = [
  ['syncShared', 'syncSharedText'],
  ['syncStays', 'syncStaysText'],
  ['syncWho', 'syncWhoText'],
  ['syncNeeds', 'syncNeedsText'],
] as const;

/** What is kept where, and what it costs. */
function Meaning() {
  return (
    <dl class="sync-meaning">
      {meanings.map(([what, text]) => (
        <div key={what}>
          <dt>{t(what)}</dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Content() {
  const standing = syncStanding.value;
  switch (standing?.state) {
    case undefined:
      return null;
    case 'off':
      return vault.value?.protection === 'device' ? <NoPassword /> : <BeginSync label={t('syncBegin')} />;
    case 'found':
      return vault.value?.protection === 'device' ? (
        <NoPassword />
      ) : (
        <JoinSync text={t('syncFound')} mayReplace />
      );
    case 'foreign':
      return <JoinSync text={t('syncForeign')} mayReplace mayEnd />;
    case 'new-password':
      return <JoinSync text={t('syncNewPassword')} mayEnd />;
    case 'own-password':
      return (
        <>
          <Callout tone="warning">{t('syncOwnPassword')}</Callout>
          <BeginSync label={t('syncTell')} />
        </>
      );
    case 'newer':
      return <Callout tone="warning">{t('syncNewer')}</Callout>;
    case 'in-step':
    case 'waiting':
    case 'full':
      return <InStep standing={standing} />;
  }
}

/** What opens by itself would open for whoever reads this browser's profile: there is nothing to seal by. */
function NoPassword() {
  return (
    <Callout tone="info">
      <p>{t('syncNoPassword')}</p>
      <Button onClick={() => go({ name: 'password' })}>{t('passwordSet')}</Button>
    </Callout>
  );
}
