import { clockDifference } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { Callout } from '../parts/Callout.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { passwordWords } from './password-words.ts';
import type { VaultPassword } from './use-vault-password.ts';

/** The field for the vault's password; where the vault has none, only what went wrong. */
export function VaultPasswordField({ state, label }: { state: VaultPassword; label?: string }) {
  if (state.asks) {
    return (
      <div>
        <PasswordField
          ref={state.field}
          label={label ?? t('password')}
          value={state.typed}
          error={state.problem}
          fresh={false}
          words={passwordWords()}
          onInput={state.type}
        />
        {state.wait > 0 && (
          // A timer is not read aloud at each second; who comes to it hears how long it still is.
          <p class="field-hint" role="timer">
            {t('guessWait', [clockDifference(state.wait)])}
          </p>
        )}
      </div>
    );
  }
  return (
    state.problem !== null && (
      <Callout tone="danger" role="alert">
        {state.problem}
      </Callout>
    )
  );
}
