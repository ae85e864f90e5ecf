import { scaleCrops } from '../qr/crops.ts';
import { screenUrlSize } from '../qr/data-url.ts';
import type { Box, QrCode, Size } from '../qr/picture.ts';
import type { DecodeRequest, Whole } from '../qr/request.ts';
import { decodePicture, decodeShown } from './decode-host.ts';

/**
 * All QR codes of a picture (`data:` URL): of a screenshot (`at`), first where the page has pictures. The texts may hold
 * secrets: not for logs, not for storage.
 *
 * @throws AppError `picture-too-large`, `qr-damaged`, `decode-timeout`.
 */
export function decodeAt(request: Wish): Promise<QrCode[]> {
  return decodePicture(requestOf(request));
}

/** Likewise, with a small picture of the first place, or of all where none is named. */
export function decodeShownAt(request: Wish): ReturnType<typeof decodeShown> {
  return decodeShown({ ...requestOf(request), preview: true });
}

interface Wish {
  picture: string;
  at: { boxes: readonly Box[]; viewport: Size } | null;
  whole: Whole;
}

function requestOf({ picture, at, whole }: Wish): DecodeRequest {
  const crops = at === null ? [] : scaleCrops(at, screenUrlSize(picture));
  return { picture, isScreen: at !== null, crops, whole };
}
