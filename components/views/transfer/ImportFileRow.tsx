import { useEffect, useState } from 'preact/hooks';
import type { NamedApp } from '../../../lib/core/imported.ts';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { forgetFile, type ImportedFile, openFile, stopFile } from '../../../lib/state/import-state.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Spinner } from '../../parts/Spinner.tsx';
import { pictureWords } from '../../views/add/picture-words.ts';
import { UnlockFile } from './UnlockFile.tsx';

/** ms after which a person wonders whether anything goes on. */
const patience = 300;

/** A file, what was found in it, and what it needs of the person. */
export function ImportFileRow({ file }: { file: ImportedFile }) {
  const { id, name, outcome } = file;
  const shown = name === '' ? t('importPasted') : name;
  // What was typed stays while a password is tried, and after a wrong one.
  const [wasLocked, setWasLocked] = useState(false);
  useEffect(() => {
    if (outcome.step === 'locked') setWasLocked(true);
    if (outcome.step === 'read') setWasLocked(false);
  }, [outcome.step]);
  const app = outcome.step === 'locked' ? outcome.app : null;

  return (
    <li class="transfer-file">
      <div class="transfer-file-head">
        <strong>
          <bdi>{shown}</bdi>
        </strong>
        {outcome.step === 'read' && (
          <span class="soft">
            {t('importFound', [outcome.reading.app, number(outcome.reading.entries.length)])}
          </span>
        )}
        <IconButton
          icon="close"
          label={`${t('importForget')}: ${shown}`}
          onClick={() => void forgetFile(id)}
        />
      </div>
      {outcome.step === 'reading' && <Reading onStop={() => stopFile(id)} />}
      {outcome.step === 'failed' && (
        <Callout tone="danger" role="alert">
          {pictureWords(outcome.code)}
        </Callout>
      )}
      {outcome.step === 'stopped' && (
        <div class="transfer-reading">
          <span class="soft" role="status">
            {t('importStopped')}
          </span>
          <Button onClick={() => void openFile(id, null, null)}>{t('importAgain')}</Button>
        </div>
      )}
      {outcome.step === 'failed' && outcome.code === 'import-unknown' && (
        <AppChoice onChoose={(chosen) => void openFile(id, null, chosen)} />
      )}
      {(outcome.step === 'locked' || (wasLocked && outcome.step === 'reading')) && (
        <UnlockFile
          busy={outcome.step === 'reading'}
          wasWrong={outcome.step === 'locked' && outcome.wasWrong}
          onOpen={(password) => void openFile(id, password, app)}
        />
      )}
    </li>
  );
}

/** What takes long says so, and can be stopped. */
function Reading({ onStop }: { onStop: () => void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <div class="transfer-reading">
      <Spinner />
      <span class="soft" role="status">
        {t('importReading')}
      </span>
      <Button look="quiet" onClick={onStop}>
        {t('stop')}
      </Button>
    </div>
  ) : null;
}

/** The names stand as their makers write them, in every language. */
const apps: readonly { value: NamedApp; label: string }[] = [
  { value: 'andotp', label: 'andOTP' },
  { value: 'totp-authenticator', label: 'TOTP Authenticator' },
];

function AppChoice({ onChoose }: { onChoose: (app: NamedApp) => void }) {
  const [chosen, setChosen] = useState<NamedApp | ''>('');
  return (
    <div class="form">
      <SelectField
        label={t('importApp')}
        value={chosen}
        options={[{ value: '', label: t('importAppUnknown') }, ...apps]}
        onChange={setChosen}
      />
      {chosen !== '' && <Button onClick={() => onChoose(chosen)}>{t('importOpen')}</Button>}
    </div>
  );
}
