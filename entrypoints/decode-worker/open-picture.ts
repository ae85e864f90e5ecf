import { AppError } from '../../lib/core/errors.ts';
import { checkPicture, checkSize } from '../../lib/qr/limits.ts';
import type { Box, Picture, Pixels } from '../../lib/qr/picture.ts';

/** A picture whose decoded pixels are held until it is closed. */
export interface OpenPicture extends Picture {
  close: () => void;
}

/**
 * Lets the browser decode a picture file (its first frame), within the limits.
 *
 * @throws AppError `picture-too-large` or `qr-damaged`.
 */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPicture> {
  const { type } = checkPicture(bytes);
  const picture = (isTurned(bytes) ? null : await openFrame(bytes, type)) ?? (await openBitmap(bytes));
  try {
    // A file may hold a frame larger than its header says.
    checkSize(picture);
  } catch (error) {
    picture.close();
    throw error;
  }
  return picture;
}

/** Bytes of a file within which a camera's notes begin. */
const notesWithin = 65_536;

/** Whether the file may say that it is to be shown turned, which a bitmap minds and a video frame does not. */
function isTurned(bytes: Uint8Array): boolean {
  return /exif/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, notesWithin)));
}

/**
 * By the decoder of video frames, where the browser has it: it copies any part straight into memory of ours, which a
 * canvas takes ten times as long for. Null where it cannot.
 */
async function openFrame(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<OpenPicture | null> {
  if (typeof ImageDecoder !== 'function') return null;
  const decoder = new ImageDecoder({ data: bytes, type, preferAnimation: false });
  try {
    const { image } = await decoder.decode();
    return {
      width: image.displayWidth,
      height: image.displayHeight,
      cut: (part) => copy(image, part),
      close: () => image.close(),
    };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

let kept = new ArrayBuffer(0);

async function copy(image: VideoFrame, { x, y, width, height }: Box): Promise<Pixels> {
  const bytes = width * height * 4;
  if (kept.byteLength < bytes) kept = new ArrayBuffer(bytes);
  const data = new Uint8ClampedArray(kept, 0, bytes);
  await image.copyTo(data, { format: 'RGBA', rect: { x, y, width, height } });
  return { width, height, data };
}

async function openBitmap(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPicture> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes]));
  } catch {
    throw new AppError('qr-damaged');
  }
  const { width, height } = bitmap;
  return { width, height, cut: async (part) => draw(bitmap, part), close: () => bitmap.close() };
}

function draw(bitmap: ImageBitmap, { x, y, width, height }: Box): Pixels {
  // Kept in main memory, since every pixel is read back at once.
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new AppError('unexpected');
  context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
