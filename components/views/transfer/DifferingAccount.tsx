import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { PlannedEntry } from '../../../lib/state/import-plan.ts';
import { Choice } from '../../parts/Choice.tsx';

interface DifferingAccountProps {
  entry: PlannedEntry;
  what: 'mine' | 'file' | 'both';
  onChoose: (what: 'mine' | 'file' | 'both') => void;
}

const differenceKeys = { name: 'backupDiffersName', key: 'backupDiffersKey' } as const;

/** An account that is here already and reads otherwise in the file: both side by side, and which one to keep. */
export function DifferingAccount({ entry, what, onChoose }: DifferingAccountProps) {
  const theirs = nameForShow(entry.enrolment);
  return (
    <div class="transfer-differs">
      <dl>
        <div>
          <dt>{t('backupTakeMine')}</dt>
          <dd>
            <bdi>{nameForShow(entry.mine ?? entry.enrolment)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('backupTakeFile')}</dt>
          <dd>
            <bdi>{theirs}</bdi>
          </dd>
        </div>
      </dl>
      <p class="soft">{entry.differences.map((one) => t(differenceKeys[one])).join(' ')}</p>
      <Choice
        label={`${t('backupTake')}: ${theirs}`}
        labelUnseen
        value={what}
        options={[
          { value: 'mine', label: t('backupTakeMine') },
          { value: 'file', label: t('backupTakeFile') },
          { value: 'both', label: t('backupTakeBoth') },
        ]}
        onChange={onChoose}
      />
    </div>
  );
}
