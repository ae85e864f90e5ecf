import { useCallback, useRef, useState } from 'preact/hooks';
import { codeOf } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { goToTab, roomy } from '../../lib/state/tab-page-state.ts';
import { recoveryKeyIn } from '../../lib/state/transfer-state.ts';
import { Button } from '../parts/Button.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { CameraView } from './add/CameraView.tsx';
import { urlOf } from './add/picture-files.ts';
import { pictureWords } from './add/picture-words.ts';
import type { FrameRead } from './add/use-camera.ts';
import { useGivenPictures } from './add/use-given-pictures.ts';

interface RecoveryKeyFieldProps {
  label: string;
  value: string;
  error: string | null;
  onInput: (words: string) => void;
  onEnter: () => void;
}

/**
 * The words of a recovery key: typed, pasted, or read from the QR code that was printed with them. Pictures are read by
 * the page in a tab alone, since the browser closes the popup when it asks for one; from there a press leads to it.
 */
export function RecoveryKeyField({ label, value, error, onInput, onEnter }: RecoveryKeyFieldProps) {
  return (
    <div class="form">
      <LinesField
        label={label}
        hint={t('recoveryTypeHint')}
        value={value}
        error={error}
        onInput={onInput}
        onEnter={onEnter}
      />
      {roomy.value ? (
        <FromPicture onWords={onInput} />
      ) : (
        <Button look="quiet" icon="scan" onClick={() => void goToTab('forgotten')}>
          {t('recoveryQrTab')}
        </Button>
      )}
    </div>
  );
}

function FromPicture({ onWords }: { onWords: (words: string) => void }) {
  const [camera, setCamera] = useState(false);
  const [told, setTold] = useState<{ words: string; isGood: boolean } | null>(null);
  const onRead = useRef(onWords);
  onRead.current = onWords;

  /** Whether a picture, given as its `data:` URL, shows a recovery key. Throws what its reading does. */
  const look = useCallback(async (url: string): Promise<boolean> => {
    const words = await recoveryKeyIn(url);
    setTold({ words: t(words === null ? 'recoveryQrOther' : 'recoveryQrRead'), isGood: words !== null });
    if (words !== null) onRead.current(words);
    return words !== null;
  }, []);
  const take = useCallback(
    (files: readonly File[]) => {
      const [picture] = files.filter(({ type }) => type === '' || type.startsWith('image/'));
      if (picture === undefined) return false;
      const fail = (error: unknown) => setTold({ words: pictureWords(codeOf(error)), isGood: false });
      urlOf(picture).then(look).catch(fail);
      return true;
    },
    [look],
  );
  const readFrame = useCallback(
    async (url: string): Promise<FrameRead> => {
      // Most frames show no code: that is nothing to tell.
      const enough = await look(url).catch(() => false);
      return { enough, other: null };
    },
    [look],
  );
  const onText = useCallback((text: string) => onRead.current(text), []);
  useGivenPictures(onText, take);

  return (
    <div class="form">
      <p class="soft">{t('recoveryQrFrom')}</p>
      <div class="security-acts">
        <FileButton accept="image/*" onFile={(file) => void take([file])}>
          {t('wayFile')}
        </FileButton>
        {!camera && (
          <Button icon="camera" onClick={() => setCamera(true)}>
            {t('wayCamera')}
          </Button>
        )}
      </div>
      {told !== null && (
        <p class={told.isGood ? undefined : 'field-error'} role={told.isGood ? 'status' : 'alert'}>
          {told.words}
        </p>
      )}
      {camera && <CameraView read={readFrame} />}
      <p class="field-hint">{t('elsewhereHintTab')}</p>
    </div>
  );
}
