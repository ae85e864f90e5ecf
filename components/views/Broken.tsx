import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { rescueVault } from '../../lib/state/rescue-state.ts';
import { refreshVault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AskPassword } from './AskPassword.tsx';
import { OtherWaysBack } from './OtherWaysBack.tsx';

/** The vault cannot be used: what happened, what was kept, what to do. Nothing here deletes anything by one press. */
export function Broken({ code }: { code: ErrorCode }) {
  const [restoring, setRestoring] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  // What is newer is whole: only an older extension stands against it.
  const lost = code === 'vault-damaged' || code === 'storage-broken';
  return (
    <main class="view view-middle">
      <span class="emblem" data-tone="danger">
        <Icon name="warning" />
      </span>
      <h1>{t('brokenTitle')}</h1>
      <p role="alert">{errorWords(code)}</p>
      {restoring ? (
        <>
          <p>{t('brokenRestoreText')}</p>
          <AskPassword label={t('wipedRestore')} onAsk={rescueVault} />
        </>
      ) : (
        <Button ref={button} onClick={() => void refreshVault()} icon="next">
          {t('tryAgain')}
        </Button>
      )}
      {lost && !restoring && (
        <Button look="quiet" onClick={() => setRestoring(true)}>
          {t('brokenRestore')}
        </Button>
      )}
      {lost && <OtherWaysBack />}
    </main>
  );
}
