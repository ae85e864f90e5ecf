import { scaleCrops } from '../qr/crops.ts';
import { pictureUrlSize } from '../qr/data-url.ts';
import type { Box, Size } from '../qr/picture.ts';
import { decodePicture } from './decode-host.ts';

/**
 * The texts of all QR codes in a picture (`data:` URL): where the page has pictures first, then everywhere. The texts
 * may hold secrets: not for logs, not for storage.
 *
 * @throws AppError `picture-too-large`, `qr-damaged`, `decode-timeout`.
 */
export async function decodeTexts({
  picture,
  at,
  whole,
}: {
  picture: string;
  at: { boxes: readonly Box[]; viewport: Size } | null;
  whole: boolean;
}): Promise<string[]> {
  const crops = at === null ? [] : scaleCrops(at, pictureUrlSize(picture));
  const codes = await decodePicture({ picture, crops, whole });
  return codes.map(({ text }) => text);
}
