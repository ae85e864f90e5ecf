import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { accounts } from '../../../lib/state/accounts-state.ts';
import { codesOf, keptCodes, loadBackupCodes } from '../../../lib/state/backup-codes-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { Pips } from './Pips.tsx';

/** The page in a tab: the backup codes of every account, those that have some first. */
export function AllBackupCodes() {
  useEffect(() => void loadBackupCodes(), []);
  const all = accounts.value ?? [];
  const sorted = [...all].sort(
    (a, b) => Number(codesOf(b.id)?.set != null) - Number(codesOf(a.id)?.set != null),
  );
  return (
    <main class="view">
      <header class="view-header">
        <h1>{t('bcTitle')}</h1>
      </header>
      <div class="scroller padded codes-view">
        <p class="soft">{t(all.length === 0 ? 'bcNoAccounts' : 'bcAllText')}</p>
        <Awaited of={keptCodes} load={loadBackupCodes} />
        {/* Not before it is known: those with codes come first, and would move under the pointer. */}
        {keptCodes.value !== null && (
          <ul class="codes-accounts">
            {sorted.map((account) => {
              const set = codesOf(account.id)?.set ?? null;
              return (
                <li key={account.id}>
                  <button type="button" onClick={() => go({ name: 'backup-codes', id: account.id })}>
                    <Tile name={account.issuer || account.account} icon={account.icon} />
                    <AccountName account={account} />
                    {set ? (
                      <Pips left={set.left} total={set.marks.length} />
                    ) : (
                      <span class="soft">{t('bcNone')}</span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </main>
  );
}
