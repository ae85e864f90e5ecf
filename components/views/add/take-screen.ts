import { readPictures } from '../../../lib/state/pictures-state.ts';
import { endStream, frameOf } from './frame.ts';

/** ms that a shared window may take to show its first frame. */
const patience = 5_000;

/**
 * Lets the person choose a window or screen in the browser's own dialog, takes one picture of it and ends the sharing
 * before the picture is read. Answers false where the person or the browser refused.
 */
export async function takeScreen(): Promise<boolean> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 5 }, audio: false });
  } catch {
    return false;
  }
  try {
    const url = await firstFrame(stream);
    void readPictures([{ name: '', source: 'screen', load: async () => url }]);
    return true;
  } catch {
    return false;
  } finally {
    endStream(stream);
  }
}

async function firstFrame(stream: MediaStream): Promise<string> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  // Asked for before it plays: a window in which nothing moves has no second frame.
  const drawn = new Promise<void>((resolve, reject) => {
    video.requestVideoFrameCallback(() => resolve());
    setTimeout(() => reject(new Error('no frame')), patience);
  });
  await Promise.all([video.play(), drawn]);
  const url = frameOf(video, Number.POSITIVE_INFINITY, 'image/png');
  video.srcObject = null;
  return url;
}
