import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { notifyError } from '../../../lib/state/notices-state.ts';
import { endSync } from '../../../lib/state/sync-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

/** Turns it off in this browser alone. */
export function EndHere() {
  const end = async () => {
    const refusal = await endSync(false);
    if (refusal !== 'later') notifyError(refusal);
  };
  return <Button onClick={() => void end()}>{t('syncEndHere')}</Button>;
}

/** Turns it off in every browser, after a question. */
export function EndForAll() {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const end = async () => {
    setBusy(true);
    const outcome = await endSync(true);
    setBusy(false);
    if (outcome === null) setAsking(false);
    else setProblem(outcome === 'later' ? t('syncLater') : errorWords(outcome));
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('syncEndAll')}</Button>
      {asking && (
        <Dialog
          title={t('syncEndAllTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button look="danger" busy={busy} onClick={() => void end()}>
                {t('syncEndAll')}
              </Button>
            </>
          }
        >
          <p>{t('syncEndAllText')}</p>
          {problem !== null && (
            <p class="field-error" role="alert">
              {problem}
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
