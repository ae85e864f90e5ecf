import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { advance, copied, counted } from '../../../lib/state/codes-state.ts';
import type { AccountMarks } from '../../../lib/state/found-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { LiveDigits, LiveRing } from './LiveCode.tsx';

interface AccountRowProps {
  account: AccountView;
  index: number;
  count: number;
  active: boolean;
  /** Why the search found it. */
  marks: AccountMarks | undefined;
  onFocus: () => void;
  onPick: () => void;
}

/** One account: pressing it copies its code. */
export function AccountRow({ account, index, count, active, marks, onFocus, onPick }: AccountRowProps) {
  const name = nameForShow(account);
  const receipt = copied.value?.id === account.id ? copied.value : null;
  const made = counted.value.get(account.id);
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
        <Tile name={account.issuer || account.account} icon={account.icon} />
        <AccountName account={account} marks={marks}>
          {receipt ? (
            <span class="receipt">{t(receipt.isNext ? 'copiedNext' : 'copied')}</span>
          ) : made ? (
            <span>{t('counterIs', [number(made.counter)])}</span>
          ) : (
            marks !== undefined &&
            marks.tags.length > 0 && (
              <span class="found-tags">
                {marks.tags.map((tag) => (
                  <mark key={tag} dir="auto">
                    {tag}
                  </mark>
                ))}
                <MarkedText text={account.account} marks={marks.account} />
              </span>
            )
          )}
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
