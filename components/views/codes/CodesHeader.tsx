import { t } from '../../../lib/i18n/index.ts';
import { notifyError } from '../../../lib/state/notices-state.ts';
import { hasPanel, openPanel } from '../../../lib/state/panel-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { lockVault, vault } from '../../../lib/state/vault-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { IconButton } from '../../parts/Button.tsx';

/** The name of the extension, and the ways from here: add, lock (where there is a password), settings. */
export function CodesHeader() {
  return (
    <header class="codes-header">
      <Brand size="small" />
      <h1>{t('codesTitle')}</h1>
      <IconButton icon="add" label={t('add')} onClick={() => go({ name: 'add' })} />
      {vault.value?.protection === 'password' && (
        <IconButton icon="lock" label={t('lock')} onClick={() => void lockVault().then(notifyError)} />
      )}
      {hasPanel.value && <IconButton icon="panel" label={t('panelOpen')} onClick={openPanel} />}
      <IconButton icon="settings" label={t('settings')} onClick={() => go({ name: 'settings' })} />
    </header>
  );
}
