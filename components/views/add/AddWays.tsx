import { useCallback, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { PictureSource } from '../../../lib/messaging/draft-views.ts';
import { readText } from '../../../lib/state/draft-actions.ts';
import { batches, dropBatch } from '../../../lib/state/drafts-state.ts';
import { changeForm } from '../../../lib/state/form-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { goToTab, roomy } from '../../../lib/state/tab-page-state.ts';
import { BatchCard } from '../../parts/BatchCard.tsx';
import { looksExported, takeFiles } from '../../views/transfer/take-files.ts';
import { ElsewhereWays } from './ElsewhereWays.tsx';
import { PictureList } from './PictureList.tsx';
import { readFiles } from './picture-files.ts';
import { TypedForm } from './TypedForm.tsx';
import { useGivenPictures } from './use-given-pictures.ts';

/** What another app exported goes where it is read; that page is one of the tab's. */
function onFiles(files: readonly File[], source: PictureSource): boolean {
  if (!roomy.value || !looksExported(files)) return readFiles(files, source);
  void goToTab('import');
  return takeFiles(files);
}

/** The ways to an account that need no page in front, and what they have brought so far. */
export function AddWays() {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const onText = useCallback((pasted: string) => {
    changeForm({ way: 'paste', pasted });
    void readText(pasted).then((code) => {
      if (code === null) go({ name: 'confirm' });
      else setProblem(code);
    });
  }, []);
  const over = useGivenPictures(onText, onFiles);
  return (
    <div class="add-ways">
      <div class="add-elsewhere">
        <ElsewhereWays />
        <PictureList />
        {batches.value.map((batch) => (
          <BatchCard key={batch.id} batch={batch} onDrop={() => void dropBatch(batch.id)} />
        ))}
      </div>
      <TypedForm problem={problem} onProblem={setProblem} />
      {over && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('dropHere')}</p>
        </div>
      )}
    </div>
  );
}
