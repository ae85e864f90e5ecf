import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { vault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { passwordWords } from './password-words.ts';

interface AskPasswordProps {
  /** What the button says. */
  label: string;
  icon?: 'eye';
  disabled?: boolean;
  /** Answers with what stood against it, or null. */
  onAsk: (password: string) => Promise<'wrong-password' | ErrorCode | null>;
  /** What stands below its button, where there is a password. */
  children?: ComponentChildren;
}

/** Asks for the vault's password; a vault without one asks for the press alone. */
export function AskPassword({ label, icon, disabled = false, onAsk, children }: AskPasswordProps) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asks = vault.value?.protection !== 'device';

  useLayoutEffect(() => (field.current ?? button.current)?.focus(), []);

  const ask = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await onAsk(asks ? password : '');
    if (answer === null) return;
    setBusy(false);
    setProblem(answer === 'wrong-password' ? t('wrongPassword') : errorWords(answer));
    field.current?.select();
  };

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
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
      <Button
        ref={button}
        type="submit"
        look="main"
        size="large"
        {...(icon && { icon })}
        busy={busy}
        disabled={disabled}
      >
        {label}
      </Button>
      {asks && children}
    </form>
  );
}
