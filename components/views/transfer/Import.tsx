import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import {
  forgetFiles,
  giveFiles,
  importDone,
  importedFiles,
  importPlan,
  importProblem,
} from '../../../lib/state/import-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { LinesField } from '../../parts/LinesField.tsx';
import { CameraView } from '../../views/add/CameraView.tsx';
import { useGivenPictures } from '../../views/add/use-given-pictures.ts';
import { ImportDoneCard } from './ImportDoneCard.tsx';
import { ImportFileRow } from './ImportFileRow.tsx';
import { ImportPlanCard } from './ImportPlanCard.tsx';
import { MoveByHand } from './MoveByHand.tsx';
import { plannedFrames } from './planned-frame.ts';
import { takeFiles } from './take-files.ts';

/** The page in a tab: whatever another app exported, what is in it, and the yes to it. */
export function Import() {
  const [pasted, setPasted] = useState('');
  const [camera, setCamera] = useState(false);
  const [readFrame] = useState(() => plannedFrames());
  const input = useRef<HTMLInputElement>(null);
  const read = useCallback((text: string) => {
    setPasted('');
    const bytes = new TextEncoder().encode(text);
    if (text.trim() !== '') void giveFiles([{ name: '', size: bytes.length, load: async () => bytes }]);
  }, []);
  const over = useGivenPictures(read, takeFiles);
  useEffect(() => forgetFiles, []);
  const files = importedFiles.value;
  const plan = importPlan.value;

  return (
    <main class="view tab-page">
      <header class="tab-header">
        <Brand size="small" />
        <h1>{t('importTitle')}</h1>
      </header>
      {importDone.value && <ImportDoneCard done={importDone.value} />}
      <section class="transfer-card" aria-label={t('importTitle')}>
        <p>{t('importText')}</p>
        <div class="transfer-acts">
          <Button
            look={plan === null ? 'main' : 'plain'}
            icon="moveIn"
            onClick={() => input.current?.click()}
          >
            {t('importChoose')}
          </Button>
          {!camera && (
            <Button icon="camera" onClick={() => setCamera(true)}>
              {t('wayCamera')}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            takeFiles([...(currentTarget.files ?? [])]);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        {camera && <CameraView read={readFrame} />}
        <p class="soft">{t('importHint')}</p>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            read(pasted);
          }}
        >
          <LinesField
            label={t('importPaste')}
            hint={t('importPasteHint')}
            value={pasted}
            onInput={setPasted}
            onEnter={() => read(pasted)}
          />
          {pasted.trim() !== '' && <Button type="submit">{t('importRead')}</Button>}
        </form>
      </section>
      {files.length > 0 && (
        <ul class="transfer-files" aria-live="polite">
          {files.map((file) => (
            <ImportFileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      {importProblem.value !== null && (
        <Callout tone="danger" role="alert">
          {errorWords(importProblem.value)}
        </Callout>
      )}
      {plan && <ImportPlanCard plan={plan} />}
      <MoveByHand />
      {over && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('dropHere')}</p>
        </div>
      )}
    </main>
  );
}
