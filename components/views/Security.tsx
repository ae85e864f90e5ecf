import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { go } from '../../lib/state/screen-state.ts';
import { loadWays, ways, waysNews } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { RemoveRecovery } from './RemoveRecovery.tsx';

const newsKeys = {
  'password-changed': 'passwordChanged',
  'recovery-made': 'recoveryMade',
  'recovery-removed': 'recoveryRemoved',
} as const;

/** What opens the vault, and how to change it. */
export function Security() {
  const [removing, setRemoving] = useState(false);
  useEffect(() => {
    void loadWays();
    return () => {
      waysNews.value = null;
    };
  }, []);
  const known = ways.value;
  const news = waysNews.value;
  const has = known?.includes('recovery') ?? false;
  return (
    <main class="view">
      <ViewHeader title={t('security')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      {known && (
        <div class="scroller padded security">
          {news && (
            <Callout tone="good" role="status">
              {t(newsKeys[news])}
            </Callout>
          )}
          {known.includes('password') ? (
            <section>
              <h2>{t('password')}</h2>
              <p class="soft">{t('passwordOpens')}</p>
              <Button onClick={() => go({ name: 'password' })}>{t('passwordChange')}</Button>
            </section>
          ) : (
            <section>
              <h2>{t('passwordNone')}</h2>
              <p class="soft">{t('noPasswordWarning')}</p>
              <Button onClick={() => go({ name: 'password' })}>{t('passwordSet')}</Button>
            </section>
          )}
          {known.includes('password') && (
            <section>
              <h2>{t('recoveryKey')}</h2>
              <p class="soft">{t(has ? 'recoveryHas' : 'recoveryNone')}</p>
              <div class="security-acts">
                <Button onClick={() => go({ name: 'recovery' })}>
                  {t(has ? 'recoveryAgain' : 'recoveryMake')}
                </Button>
                {has && (
                  <Button look="danger" onClick={() => setRemoving(true)}>
                    {t('recoveryRemove')}
                  </Button>
                )}
              </div>
            </section>
          )}
          <p class="field-hint">{t('securityResidue')}</p>
        </div>
      )}
      {removing && (
        <RemoveRecovery
          onEnd={() => {
            setRemoving(false);
            void loadWays();
          }}
        />
      )}
    </main>
  );
}
