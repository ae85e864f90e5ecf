import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import type { ScanAnswer } from '../../../lib/messaging/draft-views.ts';
import { batches } from '../../../lib/state/drafts-state.ts';
import { readFrame } from '../../../lib/state/pictures-state.ts';
import { endStream, frameOf } from './frame.ts';

/** ms between the answer to one frame and the next: a few frames a second, whatever one takes. */
const pause = 200;
/** Pixels of a frame's longer side: as much as a camera shows sharply. */
const longest = 1_280;

interface Camera {
  state: 'off' | 'starting' | 'on' | 'refused';
  /** A code that was seen and is no account. */
  other: ErrorCode | null;
  start: () => void;
  stop: () => void;
}

/**
 * The camera, shown in `video` and read a few times a second. It goes off when an account is found (with a batch: its last
 * part), when the person turns it off, leaves, or hides the page.
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const [state, setState] = useState<Camera['state']>('off');
  const [other, setOther] = useState<ErrorCode | null>(null);
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
        const answer = await readFrame(frameOf(shown, longest, 'image/jpeg'));
        if (left) return;
        if (isEnough(answer)) return setState('off');
        setOther(typeof answer === 'string' ? null : (answer.others[0]?.code ?? null));
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
  }, [wanted, video]);

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

function isEnough(answer: ScanAnswer | ErrorCode): boolean {
  if (typeof answer === 'string' || answer.drafts.length + answer.batches.length === 0) return false;
  return batches.peek().every(({ missing }) => missing.length === 0);
}
