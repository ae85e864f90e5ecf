import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { ComparedAnswer, FileSecret } from '../../../lib/messaging/vault-views.ts';
import { compareBackup, readFile } from '../../../lib/state/backup-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { FileButton } from '../../parts/FileButton.tsx';
import { PasswordField } from '../../parts/PasswordField.tsx';
import { passwordWords } from '../../views/password-words.ts';
import { RecoveryKeyField } from '../../views/RecoveryKeyField.tsx';
import { TakeBackup } from './TakeBackup.tsx';

/** A chosen file, as it was read. */
interface Chosen {
  name: string;
  text: string;
}

/** Brings accounts back from a file: first what it holds, then a yes. */
export function RestoreBackup() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [byWords, setByWords] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<{ by: FileSecret; compared: ComparedAnswer } | null>(null);

  const choose = async (file: File) => {
    const text = await readFile(file);
    setOpened(null);
    setTyped('');
    setChosen(text === null ? null : { name: file.name, text });
    setProblem(text === null ? errorWords('backup-too-large') : null);
  };
  const open = async ({ text }: Chosen) => {
    if (busy) return;
    setBusy(true);
    const by = byWords ? { words: typed } : { password: typed };
    const compared = await compareBackup(text, by);
    setBusy(false);
    if (typeof compared === 'object') setOpened({ by, compared });
    else setProblem(compared === 'wrong-secret' ? t('backupWrong') : errorWords(compared));
  };
  const type = (value: string) => {
    setTyped(value);
    setProblem(null);
  };

  return (
    <section aria-labelledby="backup-restore">
      <h2 id="backup-restore">{t('backupRestoreTitle')}</h2>
      <p>{t('backupRestoreText')}</p>
      <FileButton accept=".hkvault,.json" onFile={(file) => void choose(file)}>
        {t(chosen ? 'backupChooseOther' : 'backupChoose')}
      </FileButton>
      {chosen === null && problem !== null && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      {chosen && !opened && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void open(chosen);
          }}
        >
          <p class="soft">
            <bdi>{chosen.name}</bdi>
          </p>
          {byWords ? (
            <RecoveryKeyField
              label={t('recoveryKey')}
              value={typed}
              error={problem}
              onInput={type}
              onEnter={() => void open(chosen)}
            />
          ) : (
            <PasswordField
              label={t('backupFilePassword')}
              value={typed}
              error={problem}
              fresh={false}
              words={passwordWords()}
              onInput={type}
            />
          )}
          <Button type="submit" look="main" busy={busy}>
            {t('backupOpen')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setByWords(!byWords);
              type('');
            }}
          >
            {t(byWords ? 'backupUsePassword' : 'backupUseWords')}
          </Button>
        </form>
      )}
      {chosen && opened && <TakeBackup file={chosen.text} {...opened} onDone={() => setChosen(null)} />}
    </section>
  );
}
