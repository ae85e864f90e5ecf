import type { CodeMark } from '../../../lib/core/backup-codes.ts';
import { dateAndTime } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';

/** What became of a code, in words. */
export function markWords(mark: CodeMark): string {
  if (mark.is === 'unused') return t('bcUnused');
  const at = dateAndTime(mark.at);
  const where = mark.origin === null ? null : siteForShow(mark.origin);
  if (mark.is === 'used') return where === null ? t('bcUsed', [at]) : t('bcUsedAt', [at, where]);
  return where === null ? t('bcTried', [at]) : t('bcTriedAt', [at, where]);
}
