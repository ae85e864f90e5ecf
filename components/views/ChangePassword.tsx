import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { go } from '../../lib/state/screen-state.ts';
import { vault } from '../../lib/state/vault-state.ts';
import { changePassword } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { passwordWords } from './password-words.ts';
import { useNewPassword } from './use-new-password.ts';

const back = () => go({ name: 'security' });

/** Another password, or the first one of a vault that had none. */
export function ChangePassword() {
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const next = useNewPassword();
  const asks = vault.value?.protection !== 'device';

  useLayoutEffect(() => (field.current ?? next.field.current)?.focus(), []);

  const change = async () => {
    const password = next.ready();
    if (busy || password === null) return;
    setBusy(true);
    const outcome = await changePassword(asks ? current : '', password);
    setBusy(false);
    if (outcome === null) back();
    else if (outcome === 'wrong-secret') {
      setWrong(true);
      field.current?.select();
    } else next.fail(errorWords(outcome));
  };

  return (
    <main class="view">
      <ViewHeader
        title={t(asks ? 'passwordChange' : 'passwordSet')}
        backLabel={t('back')}
        onBack={back}
        focus={false}
      />
      <form
        class="scroller padded form"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {asks && (
          <PasswordField
            ref={field}
            label={t('passwordCurrent')}
            value={current}
            error={wrong ? t('wrongPassword') : null}
            fresh={false}
            words={passwordWords()}
            onInput={(value) => {
              setCurrent(value);
              setWrong(false);
            }}
          />
        )}
        <NewPasswordFields label={t('passwordNext')} state={next} />
        <Button type="submit" look="main" size="large" busy={busy}>
          {t(asks ? 'passwordChange' : 'passwordSet')}
        </Button>
      </form>
    </main>
  );
}
