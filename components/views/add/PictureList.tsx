import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { ScanAnswer } from '../../../lib/messaging/draft-views.ts';
import { drafts } from '../../../lib/state/drafts-state.ts';
import {
  forgetPicture,
  forgetPictures,
  leftUnread,
  pictures,
  type ReadPicture,
} from '../../../lib/state/pictures-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { OtherCodeWords } from '../../parts/OtherCodeWords.tsx';
import { Spinner } from '../../parts/Spinner.tsx';
import { mostAtOnce } from '../../views/add/picture-files.ts';
import { pictureWords } from '../../views/add/picture-words.ts';
import { PicturePreview } from './PicturePreview.tsx';

const unnamed = {
  file: 'namePicture',
  pasted: 'namePasted',
  screen: 'nameScreen',
  camera: 'nameCamera',
} as const;

/** The pictures that were given, what was found in each, and the way on to the accounts. */
export function PictureList() {
  const onward = useRef<HTMLButtonElement>(null);
  const shown = pictures.value;
  const reading = shown.some(({ outcome }) => outcome.step === 'reading');
  const some = shown.length > 0 && drafts.value.length > 0;

  useEffect(() => forgetPictures, []);
  useLayoutEffect(() => {
    if (some && !reading) onward.current?.focus();
  }, [some, reading]);

  if (shown.length === 0) return null;
  return (
    <section class="pictures" aria-label={t('pictures')}>
      <ul>
        {shown.map((picture) => (
          <li key={picture.id} class="picture">
            {picture.url !== null && (
              <PicturePreview url={picture.url} found={answerOf(picture)?.found ?? []} />
            )}
            <div class="picture-words">
              <strong dir="auto">{picture.name || t(unnamed[picture.source])}</strong>
              <div role="status">
                <Outcome picture={picture} />
              </div>
            </div>
            <IconButton icon="close" label={t('pictureForget')} onClick={() => forgetPicture(picture.id)} />
          </li>
        ))}
      </ul>
      {leftUnread.value > 0 && (
        <Callout tone="warning" role="alert">
          {t('picturesLeft', [number(mostAtOnce), number(leftUnread.value)])}
        </Callout>
      )}
      {some && (
        <Button ref={onward} look="main" size="large" busy={reading} onClick={() => go({ name: 'confirm' })}>
          {t('continue')}
        </Button>
      )}
    </section>
  );
}

function Outcome({ picture: { outcome } }: { picture: ReadPicture }) {
  if (outcome.step === 'reading') {
    return (
      <p class="with-icon">
        <Spinner />
        {t('pictureReading')}
      </p>
    );
  }
  if (outcome.step === 'failed') return <p class="field-error">{pictureWords(outcome.code)}</p>;
  const { found, others } = outcome.answer;
  if (found.length === 0) return <p class="field-error">{pictureWords('no-qr-found')}</p>;
  const counted = (what: 'account' | 'batch') => found.filter((one) => one.what === what).length;
  const [accounts, parts] = [counted('account'), counted('batch')];
  return (
    <>
      {accounts > 0 && <p>{t('pictureAccounts', [number(accounts)])}</p>}
      {parts > 0 && <p>{t('pictureParts', [number(parts)])}</p>}
      {others.map((other, at) => (
        <OtherCodeWords key={at} other={other} />
      ))}
    </>
  );
}

function answerOf({ outcome }: ReadPicture): ScanAnswer | null {
  return outcome.step === 'read' ? outcome.answer : null;
}
