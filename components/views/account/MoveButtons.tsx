import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { listed } from '../../../lib/state/list-state.ts';
import { moveToRow } from '../../../lib/state/move-state.ts';
import { sortBy } from '../../../lib/state/order-state.ts';
import { IconButton } from '../../parts/Button.tsx';

/** Moves an account in the list by one row: for those who neither drag nor use keys. */
export function MoveButtons({ account }: { account: AccountView }) {
  const row = listed.value.findIndex(({ id }) => id === account.id);
  if (sortBy.value !== 'manual' || row < 0) return null;
  const name = nameForShow(account);
  return (
    <div class="move-buttons">
      <span>{t('moveLabel')}</span>
      <IconButton icon="up" label={t('moveUp', [name])} onClick={() => moveToRow(account.id, row - 1)} />
      <IconButton icon="down" label={t('moveDown', [name])} onClick={() => moveToRow(account.id, row + 1)} />
    </div>
  );
}
