import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { Button } from '../parts/Button.tsx';
import { StartAgain } from './StartAgain.tsx';

/** What is left where nothing else opens the vault: a file that was put aside, or a new beginning. */
export function OtherWaysBack() {
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => void goToTab('backup')}>
        {t('restoreFromFile')}
      </Button>
      <Button look="quiet" onClick={() => setLeaving(true)}>
        {t('startAgain')}
      </Button>
      {leaving && <StartAgain onClose={() => setLeaving(false)} />}
    </>
  );
}
