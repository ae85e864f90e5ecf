import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { endSearch, query } from '../../../lib/state/list-state.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  onEnter: () => void;
  onLeave: () => void;
}

/** Search as one types: Enter takes the first account found, the arrow down goes into the list. */
export function SearchField({ field, onEnter, onLeave }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  };
  useLayoutEffect(() => {
    // The first letter brought the field, which goes on from there.
    const { length } = query.peek();
    if (length > 0) field.current?.setSelectionRange(length, length);
    if (length > 0) field.current?.focus();
  }, []);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={field}
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
        onBlur={endSearch}
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
