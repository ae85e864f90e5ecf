import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { loadWays, recoverVault, ways } from '../../lib/state/ways-state.ts';
import { Callout } from '../parts/Callout.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { KeyButton } from './KeyButton.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { OtherWaysBack } from './OtherWaysBack.tsx';
import { RecoveryKeyField } from './RecoveryKeyField.tsx';
import { useNewPassword } from './use-new-password.ts';

/** The password is forgotten: by the recovery key a new one is set, on one screen. */
export function Forgotten({ onBack }: { onBack: () => void }) {
  useEffect(() => void loadWays(), []);
  return (
    <main class="view">
      <ViewHeader title={t('forgotten')} backLabel={t('back')} onBack={onBack} focus />
      {ways.value && (
        <div class="scroller padded">
          {ways.value.includes('recovery') ? (
            <ByRecoveryKey />
          ) : (
            <Callout tone="info">{t('forgottenNone')}</Callout>
          )}
          <div class="other-ways">
            <OtherWaysBack />
          </div>
        </div>
      )}
    </main>
  );
}

function ByRecoveryKey() {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const next = useNewPassword();

  const recover = async () => {
    const password = next.ready();
    if (busy || password === null) return;
    setBusy(true);
    const outcome = await recoverVault(words, password);
    setBusy(false);
    if (outcome === null) return;
    if (outcome === 'wrong-secret') setProblem(t('recoveryOther'));
    else if (outcome === 'recovery-mistyped') setProblem(errorWords(outcome));
    else next.fail(errorWords(outcome));
  };

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void recover();
      }}
    >
      <p>{t('forgottenText')}</p>
      <RecoveryKeyField
        label={t('recoveryKey')}
        value={words}
        error={problem}
        onInput={(value) => {
          setWords(value);
          setProblem(null);
        }}
        onEnter={() => next.field.current?.focus()}
      />
      <NewPasswordFields label={t('passwordNext')} state={next} />
      <KeyButton busy={busy}>{t('forgottenSet')}</KeyButton>
    </form>
  );
}
