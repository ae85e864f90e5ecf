import { sorts } from '../../../lib/core/account-order.ts';
import { t } from '../../../lib/i18n/index.ts';
import { notifyError } from '../../../lib/state/notices-state.ts';
import { sortBy } from '../../../lib/state/order-state.ts';
import { changePreferences } from '../../../lib/state/preferences-state.ts';
import { Icon } from '../../parts/Icon.tsx';

/** What the list is sorted by: the browser's own menu under a small button. */
export function SortMenu() {
  return (
    <span class="sort-menu">
      <Icon name="sort" />
      <select
        aria-label={t('sortLabel')}
        title={t('sortLabel')}
        value={sortBy.value}
        onChange={(event) => {
          const by = sorts.find((one) => one === event.currentTarget.value);
          if (by !== undefined) void changePreferences({ sort: by }).then(notifyError);
        }}
      >
        {sorts.map((by) => (
          <option key={by} value={by}>
            {t(`sort_${by}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
