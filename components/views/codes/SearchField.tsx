import type { Ref } from 'preact';
import { t } from '../../../lib/i18n/index.ts';
import { query } from '../../../lib/state/accounts-state.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>;
  onEnter: () => void;
  onLeave: () => void;
}

/** Search as one types: Enter takes the first account found, the arrow down goes into the list. */
export function SearchField({ ref, onEnter, onLeave }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        class="search-input"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query.value}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
      {query.value === '' ? (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton
          icon="close"
          label={t('searchClear')}
          onClick={() => {
            query.value = '';
          }}
        />
      )}
    </div>
  );
}
