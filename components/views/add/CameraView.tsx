import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { arrive, place } from '../../../lib/state/tab-page-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { OtherCodeWords } from '../../parts/OtherCodeWords.tsx';
import { type ReadFrame, useCamera } from './use-camera.ts';

/** The camera's picture, live, with what to do. What it sees is read here and kept nowhere; `read` must stay the same. */
export function CameraView({ read }: { read: ReadFrame }) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, other, start, stop } = useCamera(video, read);
  const on = state === 'starting' || state === 'on';
  const asked = place.value === 'camera';

  // The person pressed for the camera already, in the popup.
  useEffect(() => {
    if (!asked) return;
    start();
    arrive();
  }, [asked]);

  return (
    <section class="camera" aria-label={t('wayCamera')}>
      <video ref={video} class="camera-picture" hidden={!on} muted playsInline aria-label={t('cameraOn')} />
      {state === 'refused' && (
        <Callout tone="warning" role="alert">
          {t('cameraRefused')}
        </Callout>
      )}
      {on && other !== null && (
        <Callout tone="info" role="status">
          <OtherCodeWords other={other} />
        </Callout>
      )}
      <p class="soft" role="status">
        {state === 'on' ? t('cameraOn') : t('cameraText')}
      </p>
      {on ? (
        <Button onClick={stop}>{t('cameraStop')}</Button>
      ) : (
        <Button icon="camera" onClick={start}>
          {t('cameraStart')}
        </Button>
      )}
    </section>
  );
}
