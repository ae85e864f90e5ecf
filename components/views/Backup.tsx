import { useEffect, useState } from 'preact/hooks';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { loadBackup } from '../../lib/state/backup-line.ts';
import { restored } from '../../lib/state/backup-state.ts';
import { arrive, goToTab } from '../../lib/state/tab-page-state.ts';
import { unlocked, vault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { MakeBackup } from './backup/MakeBackup.tsx';
import { RestoreBackup } from './backup/RestoreBackup.tsx';
import { Unlock } from './Unlock.tsx';

/** The page in a tab: the vault to a file and back. Without an open vault only back. */
export function Backup() {
  const open = unlocked.value;
  const state = vault.value?.state;
  const [unlocking, setUnlocking] = useState(false);
  useEffect(() => {
    if (open) void loadBackup();
  }, [open]);
  const done = restored.value;
  if (unlocking && state === 'locked') return <Unlock />;
  return (
    <main class="view">
      <header class="view-header">
        <h1>{t('backup')}</h1>
      </header>
      <div class="scroller padded security">
        {done && (
          <Callout tone="good" role="status">
            {t('backupRestored', [number(done.added), number(done.changed)])}
          </Callout>
        )}
        {done?.anew && open && (
          <Callout tone="warning">
            {t('backupRestoredAnew')}
            <Button onClick={() => void goToTab('security')}>{t('security')}</Button>
          </Callout>
        )}
        {open && <MakeBackup />}
        <RestoreBackup />
        {state === 'locked' && (
          <Button look="quiet" onClick={() => setUnlocking(true)}>
            {t('backupUnlock')}
          </Button>
        )}
        {!open && state !== 'locked' && (
          <Button look="quiet" onClick={arrive}>
            {t(state === 'none' ? 'backupWithout' : 'back')}
          </Button>
        )}
      </div>
    </main>
  );
}
