import { t } from '../../../lib/i18n/index.ts';

/** Why a page was taken for what it was taken for: in its own words, which are nobody's promise. */
export function PageSays({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <p class="page-says">
      {t('pageSays')}
      {reasons.map((reason) => (
        <q key={reason}>
          <bdi>{reason}</bdi>
        </q>
      ))}
    </p>
  );
}
