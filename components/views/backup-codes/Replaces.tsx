import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { CodesBefore } from '../../../lib/messaging/backup-code-views.ts';
import { Callout } from '../../parts/Callout.tsx';

/** What new codes take the place of, and how the two lists differ. */
export function Replaces({ before }: { before: CodesBefore }) {
  const { left, total, difference } = before;
  const same = difference !== null && difference.added + difference.gone === 0;
  return (
    <Callout tone={same ? 'warning' : 'info'} role="status">
      {same ? (
        <p>{t('bcReplacesSame')}</p>
      ) : (
        <>
          <p>{t('bcReplaces', [number(left), number(total)])}</p>
          <p>
            {difference === null
              ? t('bcReplacesApart')
              : t('bcReplacesDiffer', [
                  number(difference.added),
                  number(difference.gone),
                  number(difference.same),
                ])}
          </p>
        </>
      )}
    </Callout>
  );
}
