import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { removePasskey } from '../../lib/state/passkey-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { go } from '../../lib/state/screen-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { loadWays, openWithoutPassword, removeRecovery, ways, waysNews } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { Awaited } from './Awaited.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { WaySection } from './WaySection.tsx';

const newsKeys = {
  'password-changed': 'passwordChanged',
  'password-removed': 'passwordRemoved',
  'recovery-made': 'recoveryMade',
  'recovery-removed': 'recoveryRemoved',
  'passkey-made': 'passkeyMade',
  'passkey-removed': 'passkeyRemoved',
} as const;

/** What can be taken away, each after a question of its own. */
const removals = {
  recovery: {
    title: 'recoveryRemoveTitle',
    text: 'recoveryRemoveText',
    label: 'recoveryRemove',
    act: removeRecovery,
  },
  passkey: {
    title: 'passkeyRemoveTitle',
    text: 'passkeyRemoveText',
    label: 'recoveryRemove',
    act: removePasskey,
  },
  password: {
    title: 'noPasswordTitle',
    text: 'passwordRemoveText',
    label: 'noPasswordYes',
    act: openWithoutPassword,
  },
} as const;

/** What opens the vault, and how to change it. */
export function Security() {
  const [removing, setRemoving] = useState<keyof typeof removals | null>(null);
  useEffect(() => {
    void loadWays();
    return () => {
      waysNews.value = null;
    };
  }, []);
  const known = ways.value;
  const news = waysNews.value;
  const asked = removing && removals[removing];
  return (
    <main class="view">
      <ViewHeader title={t('security')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={ways} load={loadWays} />
      {known && (
        <div class="scroller padded security">
          {news && (
            <Callout tone="good" role="status">
              {t(newsKeys[news])}
            </Callout>
          )}
          {known.includes('password') ? (
            <>
              <WaySection title={t('password')} text={t('passwordOpens')}>
                <Button onClick={() => go({ name: 'password' })}>{t('passwordChange')}</Button>
              </WaySection>
              <WaySection
                title={t('recoveryKey')}
                text={t(known.includes('recovery') ? 'recoveryHas' : 'recoveryNone')}
                onRemove={known.includes('recovery') ? () => setRemoving('recovery') : null}
              >
                <Button onClick={() => go({ name: 'recovery' })}>
                  {t(known.includes('recovery') ? 'recoveryAgain' : 'recoveryMake')}
                </Button>
              </WaySection>
              <WaySection
                title={t('passkey')}
                text={t(known.includes('passkey') ? 'passkeyHas' : 'passkeyNone')}
                onRemove={known.includes('passkey') ? () => setRemoving('passkey') : null}
              >
                <Button onClick={() => void goToTab('passkey')}>
                  {t(known.includes('passkey') ? 'passkeyAgain' : 'passkeyAdd')}
                </Button>
              </WaySection>
              <WaySection title={t('noPasswordSection')} text={t('noPasswordWarning')}>
                {policy.value?.passwordRequired ? (
                  <SetByPolicy>{t('policyPassword')}</SetByPolicy>
                ) : (
                  <Button look="danger" onClick={() => setRemoving('password')}>
                    {t('noPasswordStart')}
                  </Button>
                )}
              </WaySection>
            </>
          ) : (
            <WaySection title={t('passwordNone')} text={t('noPasswordWarning')}>
              <Button onClick={() => go({ name: 'password' })}>{t('passwordSet')}</Button>
            </WaySection>
          )}
          <WaySection title={t('backup')} text={t('backupHint')}>
            <Button onClick={() => void goToTab('backup')}>{t('backupOpenPage')}</Button>
          </WaySection>
          <WaySection title={t('undoTitle')} text={t('undoHint')}>
            <Button onClick={() => void goToTab('undo')}>{t('undoOpen')}</Button>
          </WaySection>
          <p class="field-hint">{t('securityResidue')}</p>
        </div>
      )}
      {asked && (
        <PasswordDialog
          title={t(asked.title)}
          label={t(asked.label)}
          onYes={asked.act}
          onEnd={() => {
            setRemoving(null);
            void loadWays();
          }}
        >
          <p>{t(asked.text)}</p>
        </PasswordDialog>
      )}
    </main>
  );
}
