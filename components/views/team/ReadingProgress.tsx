import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { progress, readRest, stopReading, turning } from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';

/** A long list that is read page by page: how far it is, and the way on. */
export function ReadingProgress() {
  const so = progress.value;
  if (so === null || so.whole) return null;
  return (
    <section class="card" aria-label={t('teamReading')}>
      <h2>{t('teamReading')}</h2>
      {so.of !== null && <progress value={so.read} max={so.of} aria-label={t('teamReading')} />}
      <p role="status">
        {so.of === null
          ? t('teamReadCount', [number(so.members)])
          : t('teamReadSo', [number(so.read), number(so.of), number(so.members)])}
      </p>
      <p class="soft small">{t('teamReadHow')}</p>
      {turning.value ? (
        <Button onClick={stopReading}>{t('teamReadStop')}</Button>
      ) : (
        so.canGoOn && (
          <Button look="main" onClick={() => void readRest()}>
            {t('teamReadRest')}
          </Button>
        )
      )}
    </section>
  );
}
