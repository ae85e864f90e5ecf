import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';

/** How many of a set are left: a row of pips, and the same in words. */
export function Pips({ left, total }: { left: number; total: number }) {
  return (
    <span class="pips" data-few={left <= 3}>
      <span class="pips-row" aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <span key={at} class="pip" data-left={at < left} />
        ))}
      </span>
      <span>{t('bcLeft', [number(left), number(total)])}</span>
    </span>
  );
}
