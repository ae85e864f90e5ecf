import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { unlockByPasskey } from '../../lib/state/passkey-state.ts';
import { place } from '../../lib/state/tab-page-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';

/** Unlocks by the passkey; whatever comes of it, the password field above stays as it is. */
export function UnlockByPasskey() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const unlock = async () => {
    setBusy(true);
    setProblem(null);
    const code = await unlockByPasskey();
    setBusy(false);
    if (code !== null) setProblem(errorWords(code));
  };

  // The press was made in the popup, which sent the person here.
  useEffect(() => {
    if (place.peek() === 'unlock') void unlock();
  }, []);

  return (
    <>
      <Button busy={busy} onClick={() => void unlock()}>
        {t('passkeyUnlock')}
      </Button>
      {problem !== null && (
        <Callout tone="warning" role="alert">
          {problem}
        </Callout>
      )}
    </>
  );
}
