import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { rescueVault } from '../../lib/state/rescue-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Icon } from '../parts/Icon.tsx';
import { OtherWaysBack } from './OtherWaysBack.tsx';

/** The database was emptied and the second copy was not: it comes back at a press. */
export function Wiped() {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const restore = async () => {
    setBusy(true);
    const outcome = await rescueVault(null);
    setBusy(false);
    // Without a password none can be wrong.
    setProblem(outcome === 'wrong-password' ? null : outcome);
  };
  return (
    <main class="view view-middle">
      <span class="emblem" data-tone="danger">
        <Icon name="warning" />
      </span>
      <h1>{t('wipedTitle')}</h1>
      <p>{t('wipedText')}</p>
      {problem !== null && (
        <Callout tone="danger" role="alert">
          {errorWords(problem)}
        </Callout>
      )}
      <Button ref={button} look="main" size="large" busy={busy} onClick={() => void restore()}>
        {t('wipedRestore')}
      </Button>
      <OtherWaysBack />
    </main>
  );
}
