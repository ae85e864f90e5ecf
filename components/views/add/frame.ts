/** A frame is drawn no larger than this: a code in it is large enough, and the picture small enough to be read. */
const pixelsAtMost = 16_000_000;
/** Letters of a `data:` URL that hold 10 MB. */
const lettersAtMost = 13_900_000;

/**
 * What a playing video shows now, as a `data:` URL.
 *
 * @param longest - pixels of the longer side at most; a camera's frame is read many times a second.
 * @param type - PNG keeps a screen's sharp edges; where that grows too large, JPEG is taken.
 */
export function frameOf(video: HTMLVideoElement, longest: number, type: 'image/png' | 'image/jpeg'): string {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(
    1,
    longest / Math.max(videoWidth, videoHeight),
    Math.sqrt(pixelsAtMost / (videoWidth * videoHeight)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(videoWidth * scale);
  canvas.height = Math.floor(videoHeight * scale);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL(type, 0.92);
  return url.length > lettersAtMost ? canvas.toDataURL('image/jpeg', 0.92) : url;
}

/** Ends a stream: the browser's sign that a camera or window is seen goes out. */
export function endStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
