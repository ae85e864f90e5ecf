import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { lockWords } from '../../lib/i18n/words.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { place } from '../../lib/state/tab-page-state.ts';
import { stopUnlocking, unlockVault } from '../../lib/state/unlock-state.ts';
import { vault } from '../../lib/state/vault-state.ts';
import { loadWays, ways } from '../../lib/state/ways-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { AskPassword } from './AskPassword.tsx';
import { Forgotten, loadLater, PasswordRequired } from './later.ts';
import { UnlockByPasskey } from './UnlockByPasskey.tsx';

/** The vault is locked: says why, and asks for the password where there is one. */
export function Unlock() {
  const [forgotten, setForgotten] = useState(place.peek() === 'forgotten');
  const reason = vault.value?.lockReason ?? null;
  useEffect(() => void loadWays(), []);

  const unlock = async (password: string) => {
    const result = await unlockVault(password);
    return result === 'stopped' || result === 'unlocked' ? null : result;
  };

  if (reason === 'password-required') return <PasswordRequired />;
  if (forgotten) return <Forgotten onBack={() => setForgotten(false)} />;
  return (
    <main class="view view-middle">
      <Brand size="large" />
      <h1>{t('unlockTitle')}</h1>
      {reason !== null && <p class="soft">{lockWords(reason)}</p>}
      {drafts.value.length > 0 && <Callout tone="good">{t('foundWhileLocked')}</Callout>}
      <AskPassword label={t('unlock')} onAsk={unlock} onStop={() => void stopUnlocking()}>
        {ways.value?.includes('passkey') && <UnlockByPasskey />}
        <Button look="quiet" onClick={() => void loadLater().then(() => setForgotten(true))}>
          {t('forgotten')}
        </Button>
      </AskPassword>
    </main>
  );
}
