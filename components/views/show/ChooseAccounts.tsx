import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { Icon } from '../../parts/Icon.tsx';

interface ChooseAccountsProps {
  accounts: readonly AccountView[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which accounts to move: all of them, unless the person opens the list and takes some out. */
export function ChooseAccounts({ accounts, chosen, onChange }: ChooseAccountsProps) {
  const set = (id: string, on: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    onChange(new Set(on ? [...others, id] : others));
  };
  return (
    <details class="advanced">
      <summary>
        <Icon name="down" />
        {t('moveChosen', [String(chosen.size), String(accounts.length)])}
      </summary>
      <fieldset class="checks">
        <legend class="unseen">{t('accounts')}</legend>
        {accounts.map((account) => (
          <label key={account.id} class="check">
            <input
              type="checkbox"
              checked={chosen.has(account.id)}
              onChange={(event) => set(account.id, event.currentTarget.checked)}
            />
            <AccountName account={account} />
          </label>
        ))}
      </fieldset>
    </details>
  );
}
