import { t } from '../../lib/i18n/index.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { StrengthBar } from '../parts/StrengthBar.tsx';
import { passwordWords } from './password-words.ts';
import type { NewPassword } from './use-new-password.ts';

/** A new password, what it is worth, and the password once more. */
export function NewPasswordFields({ label, state }: { label: string; state: NewPassword }) {
  return (
    <>
      <div>
        <PasswordField
          ref={state.field}
          label={label}
          value={state.password}
          error={state.problem}
          fresh
          words={passwordWords()}
          onInput={state.type}
        />
        <StrengthBar strength={state.strength}>{state.judged}</StrengthBar>
      </div>
      <PasswordField
        ref={state.repeatField}
        label={t('passwordRepeat')}
        value={state.repeated}
        error={state.differs ? t('passwordDiffers') : null}
        fresh
        words={passwordWords()}
        onInput={state.repeat}
      />
    </>
  );
}
