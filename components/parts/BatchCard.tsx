import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { BatchView } from '../../lib/messaging/draft-views.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface BatchCardProps {
  batch: BatchView;
  onDrop: () => void;
  /** Leads to where a missing part can be added, from a screen that cannot. */
  onMore?: () => void;
}

/** How far a batch from another app is: its parts, which are missing, what is in it and what cannot be read. */
export function BatchCard({ batch, onDrop, onMore }: BatchCardProps) {
  const { size, missing, total, fresh, same, dropped, unreadable } = batch;
  return (
    <section class="batch" aria-label={t('batchTitle')}>
      <h2>{t('batchTitle')}</h2>
      <div class="batch-parts" aria-hidden="true">
        {Array.from({ length: size }, (_, at) => (
          <span key={at} data-missing={missing.includes(at + 1)}>
            {missing.includes(at + 1) ? number(at + 1) : <Icon name="check" />}
          </span>
        ))}
      </div>
      <p role="status">{partWords(missing, size)}</p>
      <p class="soft">
        {t('batchCounts', [number(total), number(fresh), number(same), number(unreadable.length)])}
        {dropped > 0 && ` ${t('batchDropped', [number(dropped)])}`}
      </p>
      {missing.length > 0 && <p class="soft">{t('batchLasts')}</p>}
      {unreadable.length > 0 && (
        <ul class="unreadable">
          {unreadable.map((one, at) => (
            <li key={at}>
              <strong dir="auto">{nameForShow(one)}</strong> {errorWords(one.code)}
            </li>
          ))}
        </ul>
      )}
      <div class="batch-actions">
        {onMore && missing.length > 0 && (
          <Button icon="add" onClick={onMore}>
            {t('batchMore')}
          </Button>
        )}
        <Button look="quiet" onClick={onDrop}>
          {t('batchDrop')}
        </Button>
      </div>
    </section>
  );
}

function partWords(missing: readonly number[], size: number): string {
  const [first] = missing;
  if (first === undefined) return t('batchWhole', [number(size)]);
  if (missing.length === 1) return t('batchMissesOne', [number(first), number(size)]);
  return t('batchMisses', [missing.map(number).join(', '), number(size)]);
}
