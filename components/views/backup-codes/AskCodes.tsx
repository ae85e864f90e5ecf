import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { CodesRefusal } from '../../../lib/messaging/backup-code-views.ts';
import { PasswordField } from '../../parts/PasswordField.tsx';
import { KeyButton } from '../../views/KeyButton.tsx';
import { passwordWords } from '../../views/password-words.ts';
import { type Refusal, useVaultPassword } from '../../views/use-vault-password.ts';
import { VaultPasswordField } from '../../views/VaultPasswordField.tsx';

interface AskCodesProps {
  /** What the button says. */
  label: string;
  /** The codes have a passphrase of their own. */
  apart: boolean;
  look?: 'main' | 'danger';
  /** Answers with what stood against it, or null. */
  onAsk: (password: string, passphrase: string) => Promise<Refusal | CodesRefusal | null>;
}

/** Asks for the vault's password before anything of backup codes is opened, and for their own passphrase where they have one. */
export function AskCodes({ label, apart, look = 'main', onAsk }: AskCodesProps) {
  const state = useVaultPassword();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  useLayoutEffect(() => state.field.current?.focus(), []);
  const ask = () =>
    state.give(async (password) => {
      const refusal = await onAsk(password, passphrase);
      setWrong(refusal === 'wrong-passphrase');
      return refusal === 'wrong-passphrase' ? null : refusal;
    });
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <VaultPasswordField state={state} />
      {apart && (
        <PasswordField
          label={t('bcPassphrase')}
          value={passphrase}
          error={wrong ? t('bcWrongPassphrase') : null}
          fresh={false}
          words={passwordWords()}
          onInput={(typed) => {
            setPassphrase(typed);
            setWrong(false);
          }}
        />
      )}
      <KeyButton look={look} busy={state.busy} disabled={state.wait > 0}>
        {label}
      </KeyButton>
    </form>
  );
}
