import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { StoppableButton } from '../parts/StoppableButton.tsx';
import { type Refusal, useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

interface AskPasswordProps {
  /** What the button says. */
  label: string;
  icon?: 'eye';
  disabled?: boolean;
  /** Answers with what stood against it, or null. */
  onAsk: (password: string) => Promise<Refusal | null>;
  /** Gives up on what was asked for, which goes on for as long as a password takes; where it cannot be, it is left out. */
  onStop?: () => void;
  /** What stands below its button, where there is a password. */
  children?: ComponentChildren;
}

/** Asks for the vault's password; a vault without one asks for the press alone. */
export function AskPassword(props: AskPasswordProps) {
  const { label, icon, disabled = false, onAsk, onStop, children } = props;
  const state = useVaultPassword();
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => (state.field.current ?? button.current)?.focus(), []);

  const stop = () => {
    // The button that was pressed goes away.
    state.field.current?.focus();
    onStop?.();
  };

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.give(onAsk);
      }}
    >
      <VaultPasswordField state={state} />
      <StoppableButton
        ref={button}
        type="submit"
        look="main"
        size="large"
        {...(icon && { icon })}
        busy={state.busy}
        disabled={disabled || state.wait > 0}
        stop={onStop === undefined ? null : { label: t('importStop'), onStop: stop }}
      >
        {label}
      </StoppableButton>
      {state.asks && children}
    </form>
  );
}
