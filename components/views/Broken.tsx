import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { refreshVault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';

/** The vault cannot be used: what happened, what was kept, what to do. Nothing here deletes anything. */
export function Broken({ code }: { code: ErrorCode }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <main class="view view-middle">
      <span class="emblem" data-tone="danger">
        <Icon name="warning" />
      </span>
      <h1>{t('brokenTitle')}</h1>
      <p role="alert">{errorWords(code)}</p>
      <Button ref={button} onClick={() => void refreshVault()} icon="next">
        {t('tryAgain')}
      </Button>
    </main>
  );
}
