import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { ComparedAnswer, FileSecret } from '../../../lib/messaging/vault-views.ts';
import { compareBackup, readFile } from '../../../lib/state/backup-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { FileButton } from '../../parts/FileButton.tsx';
import { OpenBySecret } from '../../views/OpenBySecret.tsx';
import { TakeBackup } from './TakeBackup.tsx';

/** A chosen file, as it was read. */
interface Chosen {
  name: string;
  text: string;
}

/** Brings accounts back from a file: first what it holds, then a yes. */
export function RestoreBackup() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ by: FileSecret; compared: ComparedAnswer } | null>(null);

  const choose = async (file: File) => {
    const text = await readFile(file);
    setOpened(null);
    setChosen(text === null ? null : { name: file.name, text });
    setProblem(text === null ? errorWords('backup-too-large') : null);
  };
  const open = async ({ text }: Chosen, by: FileSecret) => {
    const compared = await compareBackup(text, by);
    if (typeof compared === 'object') setOpened({ by, compared });
    else return compared === 'wrong-secret' ? t('backupWrong') : errorWords(compared);
    return null;
  };

  return (
    <section aria-labelledby="backup-restore">
      <h2 id="backup-restore">{t('backupRestoreTitle')}</h2>
      <p>{t('backupRestoreText')}</p>
      <FileButton accept=".hkvault,.json" onFile={(file) => void choose(file)}>
        {t(chosen ? 'backupChooseOther' : 'backupChoose')}
      </FileButton>
      {problem !== null && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      {chosen && !opened && (
        <OpenBySecret
          key={chosen.text}
          labels={{ password: t('backupFilePassword'), words: t('recoveryKey'), open: t('backupOpen') }}
          onOpen={(by) => open(chosen, by)}
        >
          <p class="soft">
            <bdi>{chosen.name}</bdi>
          </p>
        </OpenBySecret>
      )}
      {chosen && opened && <TakeBackup file={chosen.text} {...opened} onDone={() => setChosen(null)} />}
    </section>
  );
}
