import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { stopKey } from '../../lib/state/stop-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { type Refusal, useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

interface PasswordDialogProps {
  title: string;
  /** What the button that does it says. */
  label: string;
  /** What it means. */
  children: ComponentChildren;
  /** Answers with what stood against it, or null. */
  onYes: (password: string) => Promise<Refusal | null>;
  onEnd: () => void;
}

/** Asks before something is taken away, and for the password with it. */
export function PasswordDialog({ title, label, children, onYes, onEnd }: PasswordDialogProps) {
  const state = useVaultPassword();
  const yes = () =>
    state.give(async (password) => {
      const refusal = await onYes(password);
      if (refusal !== null && refusal !== 'stopped') return refusal;
      onEnd();
      return null;
    });
  // While a key is made of the password, to leave is to stop that: the dialog stays until it is known whether it was in time.
  const leave = () => (state.busy ? void stopKey() : onEnd());
  return (
    <Dialog
      title={title}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t('cancel')}</Button>
          <Button look="danger" busy={state.busy} disabled={state.wait > 0} onClick={() => void yes()}>
            {label}
          </Button>
        </>
      }
    >
      {children}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void yes();
        }}
      >
        <VaultPasswordField state={state} />
      </form>
    </Dialog>
  );
}
