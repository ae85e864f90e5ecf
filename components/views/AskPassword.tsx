import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KeyButton } from './KeyButton.tsx';
import { type Refusal, useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

interface AskPasswordProps {
  /** What the button says. */
  label: string;
  icon?: 'eye';
  disabled?: boolean;
  /** Answers with what stood against it, or null. */
  onAsk: (password: string) => Promise<Refusal | null>;
  /** What else gives up on what was asked for. */
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

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void state.give(onAsk);
      }}
    >
      <VaultPasswordField state={state} />
      <KeyButton
        ref={button}
        {...(icon && { icon })}
        busy={state.busy}
        disabled={disabled || state.wait > 0}
        {...(onStop && { onStop })}
      >
        {label}
      </KeyButton>
      {state.asks && children}
    </form>
  );
}
