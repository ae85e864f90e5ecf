import { AppError } from '../../../lib/core/errors.ts';
import type { PictureSource } from '../../../lib/messaging/draft-views.ts';
import { type GivenPicture, leftUnread, readPictures } from '../../../lib/state/pictures-state.ts';
import { drawSvg, isSvg } from './svg-picture.ts';

/** Bytes of the largest file that is read: what the background would refuse anyway is not even loaded. */
const bytesAtMost = 10 * 1024 * 1024;
/** Pictures that are read of one drop: each is a question to the decoder. */
export const mostAtOnce = 50;

/** Reads picture files one by one, and says of how many it did not. Answers false where there is none among them. */
export function readFiles(files: readonly File[], source: PictureSource): boolean {
  if (files.length === 0) return false;
  leftUnread.value = Math.max(files.length - mostAtOnce, 0);
  void readPictures(files.slice(0, mostAtOnce).map((file) => given(file, source)));
  return true;
}

function given(file: File, source: PictureSource): GivenPicture {
  // A pasted picture has a name that the browser made up.
  return { name: source === 'file' ? file.name : '', source, load: () => urlOf(file) };
}

/** A file as a `data:` URL. Throws `picture-too-large`, or `qr-damaged` for one that cannot be read. */
export async function urlOf(file: File): Promise<string> {
  if (file.size > bytesAtMost) throw new AppError('picture-too-large');
  if (isSvg(file)) return drawSvg(await file.text());
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new AppError('qr-damaged'));
    reader.readAsDataURL(file);
  });
  // A file without a known ending has no type; what it really is, the decoder sees by its first bytes.
  return url.replace(/^data:(?!image\/)[^,]*;base64,/, 'data:image/unknown;base64,');
}
