import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { MadeBackup } from '../../../lib/messaging/vault-views.ts';
import { checkBackup, saveBackup } from '../../../lib/state/backup-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { CheckWord } from '../../parts/CheckWord.tsx';
import { FileButton } from '../../parts/FileButton.tsx';

interface CheckBackupProps {
  file: MadeBackup;
  /** What it was made with; it goes with this screen. */
  opens: string;
  onDone: () => void;
}

/** A file was given to the browser: only when it comes back and opens, it is known to be saved. */
export function CheckBackup({ file, opens, onDone }: CheckBackupProps) {
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const told = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => told.current?.focus(), []);

  const check = async (chosen: File) => {
    const result = await checkBackup(chosen, opens);
    setDone(result === 'checked');
    if (result === 'checked') setProblem(null);
    // What opens with another password is another file.
    else
      setProblem(
        result === 'another' || result === 'wrong-password' ? t('backupAnother') : errorWords(result),
      );
  };

  return (
    <div class="form" ref={told} tabIndex={-1}>
      {done ? (
        <>
          <Callout tone="good" role="status">
            {t('backupGood')}
          </Callout>
          <Button onClick={onDone}>{t('backupMakeAgain')}</Button>
        </>
      ) : (
        <>
          <p>{t('backupGiven', [file.name])}</p>
          {file.missing > 0 && (
            <Callout tone="danger" role="alert">
              {t('backupMissing', [number(file.missing)])}
            </Callout>
          )}
          <CheckWord word={file.check} hint={t('checkGiven')} />
          {problem !== null && (
            <Callout tone="danger" role="alert">
              {problem}
            </Callout>
          )}
          <FileButton look="main" accept=".hkvault" onFile={(chosen) => void check(chosen)}>
            {t('backupCheck')}
          </FileButton>
          <Button look="quiet" onClick={() => saveBackup(file)}>
            {t('backupSaveAgain')}
          </Button>
        </>
      )}
    </div>
  );
}
