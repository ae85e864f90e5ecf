import { scaleCrops } from '../qr/crops.ts';
import { pictureUrlSize } from '../qr/data-url.ts';
import type { Box, Size } from '../qr/picture.ts';
import { captureTab } from './capture.ts';
import { decodePicture } from './decode-host.ts';

/**
 * The texts of all QR codes in the visible part of a window's front tab: where the page has pictures first, then
 * everywhere. The texts may hold secrets: not for logs, not for storage.
 *
 * @throws AppError `page-forbidden`, `picture-too-large`, `decode-timeout`.
 */
export async function scanWindow(
  windowId: number,
  carriers: { boxes: readonly Box[]; viewport: Size },
): Promise<string[]> {
  const picture = await captureTab(windowId);
  const crops = scaleCrops(carriers, pictureUrlSize(picture));
  const codes = await decodePicture({ picture, crops, whole: true });
  return codes.map(({ text }) => text);
}
