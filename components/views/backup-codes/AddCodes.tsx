import { useState } from 'preact/hooks';
import { codeOf, type ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { giveCodes, giveCodesPicture } from '../../../lib/state/backup-codes-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { Button } from '../../parts/Button.tsx';
import { FileButton } from '../../parts/FileButton.tsx';
import { LinesField } from '../../parts/LinesField.tsx';
import { urlOf } from '../../views/add/picture-files.ts';

/** More is no file of backup codes. */
const lettersAtMost = 100_000;

/** Codes of an account that no page in front shows: pasted, or from a file or picture, chosen or dropped here. */
export function AddCodes({ id }: { id: string }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [over, setOver] = useState(false);
  const take = (refused: ErrorCode | null) => {
    setProblem(refused);
    if (refused === null) go({ name: 'keep-codes' });
  };
  const read = async () => take(await giveCodes({ id, text, source: 'pasted' }));
  const readFile = async (file: File) => {
    try {
      const isPicture = file.type.startsWith('image/');
      if (!isPicture && file.size > lettersAtMost) return take('no-backup-codes');
      take(
        await (isPicture
          ? giveCodesPicture(id, await urlOf(file))
          : giveCodes({ id, text: await file.text(), source: 'file' })),
      );
    } catch (error) {
      take(codeOf(error));
    }
  };
  return (
    <section
      class="form add-codes"
      aria-labelledby="add-codes"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // Else the browser would open the file in the place of this page.
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) void readFile(file);
      }}
    >
      <h2 id="add-codes">{t('bcAdd')}</h2>
      <p class="soft">{t('bcAddText')}</p>
      <LinesField
        label={t('bcAddField')}
        value={text}
        error={problem === null ? null : errorWords(problem)}
        onInput={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        onEnter={() => void read()}
      />
      <div class="confirm-actions">
        <Button disabled={text.trim() === ''} onClick={() => void read()}>
          {t('bcAddRead')}
        </Button>
        <FileButton accept=".txt,text/plain,image/*" onFile={(file) => void readFile(file)}>
          {t('bcAddFile')}
        </FileButton>
      </div>
    </section>
  );
}
