import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { advance, copied } from '../../../lib/state/codes-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { LiveDigits, LiveRing } from './LiveCode.tsx';

interface AccountRowProps {
  account: AccountView;
  index: number;
  count: number;
  active: boolean;
  onFocus: () => void;
  onPick: () => void;
}

/** One account: pressing it copies its code. */
export function AccountRow({ account, index, count, active, onFocus, onPick }: AccountRowProps) {
  const name = nameForShow(account);
  const receipt = copied.value?.id === account.id ? copied.value : null;
  const tabIndex = active ? 0 : -1;
  return (
    <li class="account" data-index={index} aria-setsize={count} aria-posinset={index + 1} onFocusIn={onFocus}>
      <button
        type="button"
        class="account-main"
        data-copied={receipt !== null}
        tabIndex={tabIndex}
        title={t('copyCode')}
        onClick={onPick}
      >
        <Tile name={account.issuer || account.account} />
        <AccountName account={account}>
          {receipt && <span class="receipt">{t(receipt.isNext ? 'copiedNext' : 'copied')}</span>}
        </AccountName>
        <LiveDigits account={account} />
        {receipt ? <Icon name="check" /> : account.type !== 'hotp' && <LiveRing account={account} />}
      </button>
      {account.type === 'hotp' && (
        <IconButton
          icon="next"
          label={t('nextCode', [name])}
          tabIndex={tabIndex}
          onClick={() => void advance(account.id)}
        />
      )}
      <IconButton
        icon="more"
        label={t('accountMore', [name])}
        tabIndex={tabIndex}
        onClick={() => go({ name: 'account', id: account.id })}
      />
    </li>
  );
}
