import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { backup } from '../../../lib/state/backup-line.ts';
import { Callout } from '../../parts/Callout.tsx';

/** When the vault was saved last, and whether anybody knows that the file is good. */
export function BackupFacts() {
  const known = backup.value;
  if (known === null) return null;
  const { made, checked, due } = known;
  const unchecked = made !== null && made.at !== checked?.at;
  return (
    <>
      {checked && (
        <Callout tone={due ? 'warning' : 'good'}>
          {t('backupChecked', [dateAndTime(checked.checkedAt), number(checked.count)])}
        </Callout>
      )}
      {unchecked && <Callout tone="warning">{t('backupUnchecked', [dateAndTime(made.at)])}</Callout>}
      {made === null && <Callout tone={due ? 'warning' : 'info'}>{t('backupNone')}</Callout>}
    </>
  );
}
