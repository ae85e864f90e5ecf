import { scaleCrops } from '../qr/crops.ts';
import { pictureUrlSize } from '../qr/data-url.ts';
import { screenLimit } from '../qr/limits.ts';
import type { Box, QrCode, Size } from '../qr/picture.ts';
import type { Whole } from '../qr/request.ts';
import { decodePicture } from './decode-host.ts';

/**
 * All QR codes of a picture (`data:` URL): of a screenshot (`at`), first where the page has pictures. The texts may hold
 * secrets: not for logs, not for storage.
 *
 * @throws AppError `picture-too-large`, `qr-damaged`, `decode-timeout`.
 */
export async function decodeAt({
  picture,
  at,
  whole,
}: {
  picture: string;
  at: { boxes: readonly Box[]; viewport: Size } | null;
  whole: Whole;
}): Promise<QrCode[]> {
  const crops = at === null ? [] : scaleCrops(at, pictureUrlSize(picture, screenLimit));
  return decodePicture({ picture, isScreen: at !== null, crops, whole });
}
