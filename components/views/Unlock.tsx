import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { lockWords } from '../../lib/i18n/words.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { unlockVault, vault } from '../../lib/state/vault-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { AskPassword } from './AskPassword.tsx';
import { Forgotten } from './Forgotten.tsx';

/** The vault is locked: says why, and asks for the password where there is one. */
export function Unlock() {
  const [forgotten, setForgotten] = useState(false);
  const reason = vault.value?.lockReason ?? null;

  const unlock = async (password: string) => {
    const result = await unlockVault(password);
    return result === 'unlocked' ? null : result;
  };

  if (forgotten) return <Forgotten onBack={() => setForgotten(false)} />;
  return (
    <main class="view view-middle">
      <Brand size="large" />
      <h1>{t('unlockTitle')}</h1>
      {reason !== null && <p class="soft">{lockWords(reason)}</p>}
      {drafts.value.length > 0 && <Callout tone="good">{t('foundWhileLocked')}</Callout>}
      <AskPassword label={t('unlock')} onAsk={unlock}>
        <Button look="quiet" onClick={() => setForgotten(true)}>
          {t('forgotten')}
        </Button>
      </AskPassword>
    </main>
  );
}
