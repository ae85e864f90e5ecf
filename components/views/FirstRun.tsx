import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { createVault } from '../../lib/state/vault-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { useNewPassword } from './use-new-password.ts';

/** No vault yet: what this is in a few words, and how it is to be protected. */
export function FirstRun() {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const next = useNewPassword();
  const found = drafts.value[0];

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
    <main class="view first-run">
      <div class="welcome">
        <Brand size="large" />
        <h1>{t('welcomeTitle')}</h1>
        {!found && <p class="soft">{t('welcomeText')}</p>}
      </div>
      {found && <Callout tone="good">{t('welcomeFound', [nameForShow(found)])}</Callout>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NewPasswordFields label={t('passwordNew')} state={next} />
        <Button type="submit" look="main" size="large" busy={busy && !asking}>
          {t('createVault')}
        </Button>
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
              <Button onClick={() => setAsking(false)}>{t('noPasswordBack')}</Button>
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
    </main>
  );
}
