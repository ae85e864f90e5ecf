import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { BackupCodesView } from '../../../lib/messaging/backup-code-views.ts';

/** Sets that were replaced or put away in the last 30 days. */
export function OldSets({ old }: Pick<BackupCodesView, 'old'>) {
  if (old.length === 0) return null;
  return (
    <section>
      <h2>{t('bcOld')}</h2>
      <ul class="soft">
        {old.map(({ replacedAt, left, total }) => (
          <li key={replacedAt}>{t('bcOldOne', [dateAndTime(replacedAt), number(left), number(total)])}</li>
        ))}
      </ul>
    </section>
  );
}
