import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { createVault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { KeyButton } from './KeyButton.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { useNewPassword } from './use-new-password.ts';

/** How a new vault is to be protected: by a password; after a question without one; or by an earlier vault from its file. */
export function Protect() {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const next = useNewPassword();

  useLayoutEffect(() => next.field.current?.focus(), []);

  const create = async (chosen: string | null) => {
    if (busy) return;
    setBusy(true);
    const code = await createVault(chosen);
    setBusy(false);
    if (code !== null) next.fail(errorWords(code));
  };

  const submit = () => {
    const password = next.ready();
    if (password !== null) void create(password);
  };

  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NewPasswordFields label={t('passwordNew')} state={next} />
        <KeyButton busy={busy && !asking}>{t('createVault')}</KeyButton>
        {policy.value?.passwordRequired ? (
          <SetByPolicy>{t('policyPassword')}</SetByPolicy>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('noPassword')}
          </Button>
        )}
        <Button look="quiet" onClick={() => void goToTab('backup')}>
          {t('restoreFromFile')}
        </Button>
      </form>
      {asking && (
        <Dialog
          title={t('noPasswordTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="main" onClick={() => setAsking(false)}>
                {t('noPasswordBack')}
              </Button>
              <Button
                look="danger"
                busy={busy}
                onClick={() => void create(null).then(() => setAsking(false))}
              >
                {t('noPasswordYes')}
              </Button>
            </>
          }
        >
          {t('noPasswordWarning')}
        </Dialog>
      )}
    </>
  );
}
