import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { ComparedAccount } from '../../../lib/messaging/vault-views.ts';
import type { Taken } from '../../../lib/state/backup-state.ts';
import { Choice } from '../../parts/Choice.tsx';

interface ComparedAccountsProps {
  accounts: readonly ComparedAccount[];
  take: Taken;
  onTake: (take: Taken) => void;
  /** They are taken beside what is there, and so were compared with it. */
  merges: boolean;
}

const differenceKeys = {
  name: 'backupDiffersName',
  key: 'backupDiffersKey',
  sites: 'backupDiffersSites',
  rest: 'backupDiffersRest',
} as const;

/** The accounts of a file: those that differ with a choice each, then the new ones by name. */
export function ComparedAccounts({ accounts, take, onTake, merges }: ComparedAccountsProps) {
  const differing = accounts.filter(({ is }) => is === 'differs');
  const fresh = accounts.filter(({ is }) => is === 'new');
  return (
    <>
      {differing.map((account) => (
        <div key={account.id} class="form">
          <p>
            {t('backupTakeMine')}: <bdi>{nameForShow(account.mine ?? account)}</bdi>
            <br />
            {t('backupTakeFile')}: <bdi>{nameForShow(account)}</bdi>
          </p>
          <p class="soft">{account.differences.map((one) => t(differenceKeys[one])).join(' ')}</p>
          <Choice
            label={`${t('backupTake')}: ${nameForShow(account)}`}
            labelUnseen
            value={take.find(({ id }) => id === account.id)?.what ?? 'mine'}
            options={[
              { value: 'mine', label: t('backupTakeMine') },
              { value: 'file', label: t('backupTakeFile') },
              { value: 'both', label: t('backupTakeBoth') },
            ]}
            onChange={(what) =>
              onTake([...take.filter(({ id }) => id !== account.id), { id: account.id, what }])
            }
          />
        </div>
      ))}
      {fresh.length > 0 && (
        <div>
          <p class="soft" id="backup-new">
            {t(merges ? 'backupNew' : 'backupInFile')}
          </p>
          <ul class="memory" aria-labelledby="backup-new">
            {fresh.map((account) => (
              <li key={account.id}>
                <span>
                  <bdi>{nameForShow(account)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
