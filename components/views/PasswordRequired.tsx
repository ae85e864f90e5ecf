import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { changePassword } from '../../lib/state/ways-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { KeyButton } from './KeyButton.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { useNewPassword } from './use-new-password.ts';

/** A vault without a password, where the organisation has come to ask for one: it is set before anything else. */
export function PasswordRequired() {
  const [busy, setBusy] = useState(false);
  const next = useNewPassword();

  useLayoutEffect(() => next.field.current?.focus(), []);

  const set = async () => {
    const password = next.ready();
    if (busy || password === null) return;
    setBusy(true);
    const refusal = await changePassword('', password);
    setBusy(false);
    // Without a password in the way, none can be wrong.
    if (refusal !== null) next.fail(errorWords(refusal === 'wrong-secret' ? 'unexpected' : refusal));
  };

  return (
    <main class="view view-middle">
      <Brand size="large" />
      <h1>{t('passwordSet')}</h1>
      <SetByPolicy>{t('locked_password_required')}</SetByPolicy>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <NewPasswordFields label={t('passwordNew')} state={next} />
        <p class="field-hint">{t('passwordSetResidue')}</p>
        <KeyButton busy={busy}>{t('passwordSet')}</KeyButton>
      </form>
    </main>
  );
}
