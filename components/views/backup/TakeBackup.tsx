import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { ComparedAnswer, FileSecret } from '../../../lib/messaging/vault-views.ts';
import { replaceByBackup, restoreBackup, type Taken } from '../../../lib/state/backup-state.ts';
import { unlocked, vault } from '../../../lib/state/vault-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { CheckWord } from '../../parts/CheckWord.tsx';
import { LoseVault } from '../../views/LoseVault.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';
import { ComparedAccounts } from './ComparedAccounts.tsx';

interface TakeBackupProps {
  file: string;
  by: FileSecret;
  compared: ComparedAnswer;
  onDone: () => void;
}

/** What an opened file would change, and the yes to it. */
export function TakeBackup({ file, by, compared, onDone }: TakeBackupProps) {
  const [take, setTake] = useState<Taken>([]);
  /** The vault that is there is about to be lost, for one under this password. */
  const [asking, setAsking] = useState<{ password: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const next = useNewPassword();
  const { accounts, check, madeAt, missing } = compared;
  const count = (is: string) => number(accounts.filter((one) => one.is === is).length);
  const merges = unlocked.value;
  const needsPassword = !merges && by.words !== undefined;

  /** Words for what stood against it, or null. */
  const end = async (taking: Promise<'wrong-secret' | ErrorCode | null>) => {
    setBusy(true);
    const refusal = await taking;
    setBusy(false);
    if (refusal === null) onDone();
    return refusal === null ? null : refusal === 'wrong-secret' ? t('backupWrong') : errorWords(refusal);
  };
  const replace = (password: string | null) => end(replaceByBackup(file, by, password));
  const yes = async () => {
    if (merges) return setProblem(await end(restoreBackup(file, by, take)));
    const password = needsPassword ? next.ready() : null;
    if (needsPassword && password === null) return;
    if (vault.value?.state === 'none') setProblem(await replace(password));
    else setAsking({ password });
  };

  return (
    <div class="form">
      <p role="status">{t('backupHolds', [dateAndTime(madeAt), number(accounts.length)])}</p>
      {missing > 0 && <Callout tone="danger">{t('backupLacks', [number(missing)])}</Callout>}
      <CheckWord word={check} hint={t('checkRead')} />
      {merges && <p>{t('backupCounts', [count('new'), count('same'), count('differs')])}</p>}
      <ComparedAccounts accounts={accounts} take={take} onTake={setTake} merges={merges} />
      {needsPassword && <NewPasswordFields label={t('passwordNew')} state={next} />}
      {problem !== null && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      <Button look="main" size="large" busy={busy && asking === null} onClick={() => void yes()}>
        {t('backupRestore')}
      </Button>
      {asking && !merges && (
        <LoseVault
          title={t('backupReplaceTitle')}
          word={t('backupReplaceWord')}
          label={t('backupReplace')}
          onClose={() => setAsking(null)}
          onYes={() => replace(asking.password)}
        >
          <p>{t('backupReplaceText')}</p>
        </LoseVault>
      )}
    </div>
  );
}
