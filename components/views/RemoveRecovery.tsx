import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { removeRecovery } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { passwordWords } from './password-words.ts';

/** Asks before the recovery key is made worthless, and for the password with it. */
export function RemoveRecovery({ onEnd }: { onEnd: () => void }) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await removeRecovery(password);
    setBusy(false);
    if (outcome === null) onEnd();
    else setProblem(outcome === 'wrong-secret' ? t('wrongPassword') : errorWords(outcome));
  };
  return (
    <Dialog
      title={t('recoveryRemoveTitle')}
      onClose={onEnd}
      actions={
        <>
          <Button onClick={onEnd}>{t('cancel')}</Button>
          <Button look="danger" busy={busy} onClick={() => void remove()}>
            {t('recoveryRemove')}
          </Button>
        </>
      }
    >
      <p>{t('recoveryRemoveText')}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <PasswordField
          label={t('password')}
          value={password}
          error={problem}
          fresh={false}
          words={passwordWords()}
          onInput={(value) => {
            setPassword(value);
            setProblem(null);
          }}
        />
      </form>
    </Dialog>
  );
}
