import type { Box, Pixels } from '../../lib/qr/picture.ts';

/** A pixel of four different bytes, as a frame may hold it, and as it is to come out. */
const [held, wanted] = [Uint8Array.of(10, 20, 30, 255), [30, 20, 10, 255]];

let copies: Promise<boolean> | null = null;

/** Whether this browser gives the colours of a frame as RGBA: older ones pass over that wish and give what the frame holds. */
export function copiesColours(): Promise<boolean> {
  copies ??= tryOnePixel().catch(() => false);
  return copies;
}

async function tryOnePixel(): Promise<boolean> {
  const frame = new VideoFrame(held, { format: 'BGRA', codedWidth: 1, codedHeight: 1, timestamp: 0 });
  try {
    const pixel = await copyOf(frame, { x: 0, y: 0, width: 1, height: 1 });
    return pixel?.data.join() === wanted.join();
  } finally {
    frame.close();
  }
}

let kept = new ArrayBuffer(0);

/**
 * A part of a frame, good until the next call. Null where it cannot be had as RGBA: a picture of 16 bits a colour has no
 * format that could be copied, and one whose colours lie in planes of half its size gives no odd corner.
 */
export async function copyOf(image: VideoFrame, { x, y, width, height }: Box): Promise<Pixels | null> {
  if (image.format === null) return null;
  const bytes = width * height * 4;
  if (kept.byteLength < bytes) kept = new ArrayBuffer(bytes);
  const data = new Uint8ClampedArray(kept, 0, bytes);
  try {
    const [plane, more] = await image.copyTo(data, { format: 'RGBA', rect: { x, y, width, height } });
    return more === undefined && plane?.offset === 0 && plane.stride === width * 4
      ? { width, height, data }
      : null;
  } catch {
    return null;
  }
}
