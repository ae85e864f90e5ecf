import { type GivenFile, giveFiles } from '../../../lib/state/import-state.ts';
import { linksInPicture } from '../../../lib/state/transfer-state.ts';
import { urlOf } from '../../views/add/picture-files.ts';

/** Endings of what apps export. Only where a file was dropped is guessed by them; what it is, its readers find out. */
const endings = /\.(?:json|txt|csv|zip|xml|1pux|2fas|stratum|authpro|mafile)$/i;

/** Whether all of these are rather exports of another app than pictures. */
export function looksExported(files: readonly File[]): boolean {
  return files.length > 0 && files.every(({ name }) => endings.test(name));
}

/** Files and pictures, into one plan. Answers false where there is none. */
export function takeFiles(files: readonly File[]): boolean {
  if (files.length > 0) void giveFiles(files.map(given));
  return files.length > 0;
}

function given(file: File): GivenFile {
  const { name, size } = file;
  if (!file.type.startsWith('image/'))
    return { name, size, load: async () => new Uint8Array(await file.arrayBuffer()) };
  // Of a picture only what its codes say is kept, and how large it may be, is its reader's.
  return { name, size: 0, load: async () => linksInPicture(await urlOf(file)) };
}
