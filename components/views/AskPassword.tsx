import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { type Refusal, useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

interface AskPasswordProps {
  /** What the button says. */
  label: string;
  icon?: 'eye';
  disabled?: boolean;
  /** Answers with what stood against it, or null. */
  onAsk: (password: string) => Promise<Refusal | null>;
  /** What stands below its button, where there is a password. */
  children?: ComponentChildren;
}

/** Asks for the vault's password; a vault without one asks for the press alone. */
export function AskPassword({ label, icon, disabled = false, onAsk, children }: AskPasswordProps) {
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
      <Button
        ref={button}
        type="submit"
        look="main"
        size="large"
        {...(icon && { icon })}
        busy={state.busy}
        disabled={disabled || state.wait > 0}
      >
        {label}
      </Button>
      {state.asks && children}
    </form>
  );
}
