import { AppError } from '../../lib/core/errors.ts';
import { checkPicture, checkSize, type Limit } from '../../lib/qr/limits.ts';
import type { Box, Picture, Pixels } from '../../lib/qr/picture.ts';
import { copiesColours, copyOf } from './frame-pixels.ts';

/** A picture whose decoded pixels are held until it is closed. */
export interface OpenPicture extends Picture {
  close: () => void;
}

/**
 * Lets the browser decode a picture file (its first frame), within the limits.
 *
 * @throws AppError `picture-too-large` or `qr-damaged`.
 */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>, limit: Limit): Promise<OpenPicture> {
  const { type } = checkPicture(bytes, limit);
  const picture = (isTurned(bytes) ? null : await openFrame(bytes, type)) ?? (await openBitmap(bytes));
  try {
    // A file may hold a frame larger than its header says.
    checkSize(picture, limit);
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
 * canvas takes ten times as long for. A part that it cannot copy is drawn from a bitmap. Null where it cannot decode.
 */
async function openFrame(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<OpenPicture | null> {
  if (typeof ImageDecoder !== 'function' || !(await copiesColours())) return null;
  const decoder = new ImageDecoder({ data: bytes, type, preferAnimation: false });
  try {
    const { image } = await decoder.decode();
    let drawn: Promise<OpenPicture> | null = null;
    const cut = async (part: Box): Promise<Pixels> => {
      const copied = drawn === null ? await copyOf(image, part) : null;
      if (copied !== null) return copied;
      drawn ??= openBitmap(bytes);
      return (await drawn).cut(part);
    };
    const close = () => {
      image.close();
      void drawn?.then((bitmap) => bitmap.close()).catch(() => undefined);
    };
    return { width: image.displayWidth, height: image.displayHeight, cut, close };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
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
