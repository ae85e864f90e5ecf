import { AppError } from '../../lib/core/errors.ts';
import { checkPicture, checkSize } from '../../lib/qr/limits.ts';
import type { Box, Pixels } from '../../lib/qr/picture.ts';
import type { Picture } from '../../lib/qr/request.ts';

/**
 * Lets the browser decode a picture file (its first frame), within the limits.
 *
 * @throws AppError `picture-too-large` or `qr-damaged`.
 */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Picture> {
  checkPicture(bytes);
  const bitmap = await decodeFile(bytes);
  // A file may hold a frame larger than its header says.
  checkSize(bitmap);
  return { width: bitmap.width, height: bitmap.height, cut: (box) => cut(bitmap, box) };
}

async function decodeFile(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes]));
  } catch {
    throw new AppError('qr-damaged');
  }
}

function cut(bitmap: ImageBitmap, { x, y, width, height }: Box): Pixels {
  // Kept in main memory, since every pixel is read back at once.
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new AppError('unexpected');
  context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
