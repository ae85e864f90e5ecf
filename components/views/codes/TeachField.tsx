import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { teach } from '../../../lib/state/sites-state.ts';
import { Button } from '../../parts/Button.tsx';

/** The page was read wrongly: the person points at the field for the code, or at one that is none. */
export function TeachField({ field }: { field: boolean }) {
  const [waiting, setWaiting] = useState(false);
  if (waiting) {
    return (
      <p class="teach" role="status">
        {t('teachWaiting')}
      </p>
    );
  }
  const start = (is: 'code' | 'not-code') => void teach(is).then(setWaiting);
  return (
    <details class="teach">
      <summary>{t(field ? 'teachWrong' : 'teachMissing')}</summary>
      <div class="teach-choices">
        <Button look="quiet" onClick={() => start('code')}>
          {t('teachCode')}
        </Button>
        {field && (
          <Button look="quiet" onClick={() => start('not-code')}>
            {t('teachNever')}
          </Button>
        )}
      </div>
    </details>
  );
}
