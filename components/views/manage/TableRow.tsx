import { day } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { advance, copied, copyCode } from '../../../lib/state/codes-state.ts';
import { marked } from '../../../lib/state/list-state.ts';
import { lastUse } from '../../../lib/state/order-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { LiveDigits, LiveRing } from '../../views/codes/LiveCode.tsx';

export interface RowActs {
  onPin: (account: AccountView) => void;
  onEdit: (account: AccountView) => void;
  onDelete: (account: AccountView) => void;
}

interface TableRowProps {
  account: AccountView;
  index: number;
  /** Which of the things to press is reached by Tab; null = none of this row. */
  stop: number | null;
  acts: RowActs;
}

/** One account of the table: what it is, its code, and all that can be done with it. */
export function TableRow({ account, index, stop, acts }: TableRowProps) {
  const { id, tags, pinned, type } = account;
  const name = nameForShow(account);
  const receipt = copied.value?.id === id;
  const used = lastUse(id);
  const sites = account.origins
    .filter(({ source }) => source !== 'proposed')
    .map(({ origin }) => siteForShow(origin));
  const counts = type === 'hotp';
  const reach = (at: number) => (stop === at ? 0 : -1);
  const first = counts ? 3 : 2;
  return (
    <tr class="table-row" data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <button
          type="button"
          class="table-name"
          data-stop
          tabIndex={reach(0)}
          onClick={() => go({ name: 'account', id })}
        >
          <Tile name={account.issuer || account.account} icon={account.icon} />
          <AccountName account={account} marks={marked.value?.get(id)} />
        </button>
      </th>
      <td class="table-code">
        <button
          type="button"
          data-stop
          tabIndex={reach(1)}
          title={t('copyCode')}
          data-copied={receipt}
          onClick={() => void copyCode(account)}
        >
          <LiveDigits account={account} />
          {receipt ? <Icon name="check" /> : !counts && <LiveRing account={account} />}
        </button>
        {counts && (
          <IconButton
            icon="next"
            label={t('nextCode', [name])}
            stop
            tabIndex={reach(2)}
            onClick={() => void advance(id)}
          />
        )}
      </td>
      <td data-column="tags">
        {tags.map((tag) => (
          <span key={tag} class="mark" dir="auto">
            {tag}
          </span>
        ))}
      </td>
      <td data-column="site" title={sites.join('\n')}>
        <span dir="ltr">{sites[0]}</span>
        {sites.length > 1 && <span class="soft">+{sites.length - 1}</span>}
      </td>
      <td data-column="used" class="soft">
        {used === null ? '' : day(used)}
      </td>
      <td class="table-acts">
        <IconButton
          icon="pin"
          label={t('pinOf', [name])}
          pressed={pinned}
          stop
          tabIndex={reach(first)}
          onClick={() => acts.onPin(account)}
        />
        <IconButton
          icon="edit"
          label={t('editOf', [name])}
          stop
          tabIndex={reach(first + 1)}
          onClick={() => acts.onEdit(account)}
        />
        <IconButton
          icon="scan"
          label={t('showQrOf', [name])}
          stop
          tabIndex={reach(first + 2)}
          onClick={() => go({ name: 'show', id })}
        />
        <IconButton
          icon="trash"
          label={t('deleteOf', [name])}
          stop
          tabIndex={reach(first + 3)}
          onClick={() => acts.onDelete(account)}
        />
      </td>
    </tr>
  );
}
