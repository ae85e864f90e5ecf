import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords, lockWords } from '../../lib/i18n/words.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { unlockVault, vault } from '../../lib/state/vault-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { Forgotten } from './Forgotten.tsx';
import { passwordWords } from './password-words.ts';

/** The vault is locked: says why, and asks for the password where there is one. */
export function Unlock() {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const reason = vault.value?.lockReason ?? null;
  const asks = vault.value?.protection !== 'device';

  useLayoutEffect(() => (field.current ?? button.current)?.focus(), [forgotten]);

  const unlock = async () => {
    if (busy) return;
    setBusy(true);
    const result = await unlockVault(asks ? password : '');
    setBusy(false);
    if (result === 'unlocked') return;
    setProblem(result === 'wrong-password' ? t('wrongPassword') : errorWords(result));
    field.current?.select();
  };

  if (forgotten) return <Forgotten onBack={() => setForgotten(false)} />;
  return (
    <main class="view view-middle">
      <Brand size="large" />
      <h1>{t('unlockTitle')}</h1>
      {reason !== null && <p class="soft">{lockWords(reason)}</p>}
      {drafts.value.length > 0 && <Callout tone="good">{t('foundWhileLocked')}</Callout>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        {asks ? (
          <PasswordField
            ref={field}
            label={t('password')}
            value={password}
            error={problem}
            fresh={false}
            words={passwordWords()}
            onInput={(value) => {
              setPassword(value);
              setProblem(null);
            }}
          />
        ) : (
          problem !== null && (
            <Callout tone="danger" role="alert">
              {problem}
            </Callout>
          )
        )}
        <Button ref={button} type="submit" look="main" size="large" busy={busy}>
          {t('unlock')}
        </Button>
        {asks && (
          <Button look="quiet" onClick={() => setForgotten(true)}>
            {t('forgotten')}
          </Button>
        )}
      </form>
    </main>
  );
}
