import { readPictures } from '../../../lib/state/pictures-state.ts';
import { endStream, frameOf } from './frame.ts';

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
  await video.play();
  await new Promise((drawn) => video.requestVideoFrameCallback(drawn));
  const url = frameOf(video, Number.POSITIVE_INFINITY, 'image/png');
  video.srcObject = null;
  return url;
}
