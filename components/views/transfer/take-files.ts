import type { PictureSource } from '../../../lib/messaging/draft-views.ts';
import { giveFiles } from '../../../lib/state/import-state.ts';
import { readFiles } from '../../views/add/picture-files.ts';

/** Endings of what apps export. Only where a file was dropped is guessed by them; what it is, its readers find out. */
const endings = /\.(?:json|txt|csv|zip|xml|1pux|2fas|stratum|authpro|mafile)$/i;

/** Whether all of these are rather exports of another app than pictures. */
export function looksExported(files: readonly File[]): boolean {
  return files.length > 0 && files.every(({ name }) => endings.test(name));
}

/** Pictures go to the decoder, all else to the readers of files. Answers false where there is none. */
export function takeFiles(files: readonly File[], source: PictureSource): boolean {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const others = files.filter((file) => !pictures.includes(file));
  readFiles(pictures, source);
  if (others.length > 0) {
    void giveFiles(
      others.map((file) => ({
        name: file.name,
        size: file.size,
        load: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    );
  }
  return files.length > 0;
}
