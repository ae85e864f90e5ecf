import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { go } from '../../lib/state/screen-state.ts';
import { changePassword } from '../../lib/state/ways-state.ts';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { KeyButton } from './KeyButton.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { useNewPassword } from './use-new-password.ts';
import { useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

const back = () => go({ name: 'security' });

/** Another password, or the first one of a vault that had none. */
export function ChangePassword() {
  const present = useVaultPassword();
  const next = useNewPassword();
  const { asks } = present;

  useLayoutEffect(() => (present.field.current ?? next.field.current)?.focus(), []);

  const change = () => {
    const password = next.ready();
    if (password === null) return;
    void present.give(async (current) => {
      const refusal = await changePassword(current, password);
      if (refusal === null) back();
      if (refusal === null || refusal === 'wrong-secret') return refusal;
      next.fail(errorWords(refusal));
      return null;
    });
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
          change();
        }}
      >
        {asks && <VaultPasswordField state={present} label={t('passwordCurrent')} />}
        <NewPasswordFields label={t('passwordNext')} state={next} />
        {!asks && <p class="field-hint">{t('passwordSetResidue')}</p>}
        <KeyButton busy={present.busy} disabled={present.wait > 0}>
          {t(asks ? 'passwordChange' : 'passwordSet')}
        </KeyButton>
      </form>
    </main>
  );
}
