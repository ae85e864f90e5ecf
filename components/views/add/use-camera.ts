import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OtherCode } from '../../../lib/messaging/draft-views.ts';
import { endStream, frameOf } from './frame.ts';

/** ms between the answer to one frame and the next: a few frames a second, whatever one takes. */
const pause = 200;
/** Pixels of a frame's longer side: as much as a camera shows sharply. */
const longest = 1_280;

/** What one frame was: `enough` turns the camera off; `other` is a code that was seen and is no account. */
export interface FrameRead {
  enough: boolean;
  other: OtherCode | null;
}

/** Reads one frame, given as its `data:` URL. */
export type ReadFrame = (url: string) => Promise<FrameRead>;

interface Camera {
  state: 'off' | 'starting' | 'on' | 'refused';
  /** A code that was seen and is no account. */
  other: OtherCode | null;
  start: () => void;
  stop: () => void;
}

/**
 * The camera, shown in `video` and read by `read` a few times a second. It goes off when that has enough, when the person
 * turns it off, leaves, or hides the page.
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>, read: ReadFrame): Camera {
  const [state, setState] = useState<Camera['state']>('off');
  const [other, setOther] = useState<OtherCode | null>(null);
  const wanted = state === 'starting' || state === 'on';

  useEffect(() => {
    const shown = video.current;
    if (!wanted || shown === null) return;
    let stream: MediaStream | null = null;
    let left = false;
    const off = () => {
      left = true;
      if (stream !== null) endStream(stream);
      shown.srcObject = null;
    };
    const onHidden = () => {
      if (document.hidden) setState('off');
    };
    const run = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_080 } },
      });
      if (left) return endStream(stream);
      shown.srcObject = stream;
      await shown.play();
      setState('on');
      while (!left) {
        const { enough, other: seen } = await read(frameOf(shown, longest, 'image/jpeg'));
        if (left) return;
        if (enough) return setState('off');
        setOther(seen);
        await new Promise((done) => setTimeout(done, pause));
      }
    };
    document.addEventListener('visibilitychange', onHidden);
    run().catch(() => {
      if (!left) setState('refused');
    });
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      off();
    };
  }, [wanted, video, read]);

  return {
    state,
    other,
    start: () => {
      setOther(null);
      setState('starting');
    },
    stop: () => setState('off'),
  };
}
