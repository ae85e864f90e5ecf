import { t } from '../../../lib/i18n/index.ts';

/** A quiet line: the vault was not saved for long. */
export function BackupLine({ due, onGo }: { due: boolean; onGo: () => void }) {
  if (!due) return null;
  return (
    <button type="button" class="backup-line" onClick={onGo}>
      {t('backupDue')}
    </button>
  );
}
