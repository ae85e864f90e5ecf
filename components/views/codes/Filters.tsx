import { t } from '../../../lib/i18n/index.ts';
import { filters } from '../../../lib/state/filter-state.ts';
import { type Filter, filter, narrow } from '../../../lib/state/list-state.ts';

/** What the list is narrowed to. Radio buttons, so that all of them are one step of Tab, and the arrow keys walk. */
export function Filters() {
  const chosen = keyOf(filter.value);
  return (
    <fieldset>
      <legend class="unseen">{t('filterLabel')}</legend>
      {[null, ...filters.value].map((one) => (
        <label key={keyOf(one)} class="filter">
          <input type="radio" name="filter" checked={keyOf(one) === chosen} onChange={() => narrow(one)} />
          <span dir="auto">
            {one === null ? t('filterAll') : one === 'pinned' ? t('filterPinned') : one.tag}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function keyOf(one: Filter | null): string {
  return one === null || one === 'pinned' ? `${one}` : `#${one.tag}`;
}
