import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { notifyError } from '../../lib/state/notices-state.ts';
import { keepThisVault, rescueVault } from '../../lib/state/rescue-state.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { AskPassword } from './AskPassword.tsx';

/** What is stored is older than what was there last, or another vault: the newer comes back, or the older is kept. */
export function RolledBack() {
  const [keeping, setKeeping] = useState(false);
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    notifyError(await keepThisVault());
    setBusy(false);
    setKeeping(false);
  };
  return (
    <main class="view view-middle">
      <span class="emblem" data-tone="danger">
        <Icon name="warning" />
      </span>
      <h1>{t('rolledBackTitle')}</h1>
      <p>{t('rolledBackText')}</p>
      <AskPassword label={t('rolledBackRestore')} onAsk={rescueVault} />
      <Button look="quiet" onClick={() => setKeeping(true)}>
        {t('rolledBackKeep')}
      </Button>
      {keeping && (
        <Dialog
          title={t('rolledBackKeepTitle')}
          onClose={() => setKeeping(false)}
          actions={
            <>
              <Button onClick={() => setKeeping(false)}>{t('cancel')}</Button>
              <Button look="danger" busy={busy} onClick={() => void keep()}>
                {t('rolledBackKeep')}
              </Button>
            </>
          }
        >
          {t('rolledBackKeepText')}
        </Dialog>
      )}
    </main>
  );
}
