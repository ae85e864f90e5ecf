import { AppError, codeOf } from '../../lib/core/errors.ts';
import { namedApps } from '../../lib/core/imported.ts';
import { type KeyMaker, keyMaker } from '../../lib/crypto/others-kdf.ts';
import { readFile } from '../../lib/transfer/read-file.ts';
import type { FileReading } from './imports-form.ts';
import { readPictureTexts } from './picture-texts.ts';

/**
 * Reads a file as the Import screen does: pictures by their codes, all else by what it is, and what carries no sign as one
 * app after the other, as a person names them.
 */
export async function readImport(
  _name: string,
  bytes: Uint8Array,
  password: string | null,
  keys: KeyMaker = keyMaker,
): Promise<FileReading> {
  const texts = isPicture(bytes) ? await readPictureTexts(bytes) : null;
  const file = texts === null ? bytes : new TextEncoder().encode(texts.join('\n'));
  const { entries } = await firstThatReads(file, { password, keys });
  return {
    entries: entries.flatMap((entry) => ('enrolment' in entry ? [entry.enrolment] : [])),
    problems: entries.flatMap((entry) => ('code' in entry ? [entry.code] : [])),
  };
}

async function firstThatReads(bytes: Uint8Array, opener: Parameters<typeof readFile>[1]) {
  for (const app of opener.password === null ? [null] : [null, ...namedApps]) {
    try {
      return await readFile(bytes, opener, app);
    } catch (error) {
      if (!['import-unknown', 'import-wrong-password', 'import-broken'].includes(codeOf(error))) throw error;
      if (app === null && codeOf(error) !== 'import-unknown') throw error;
    }
  }
  throw new AppError('import-unknown');
}

function isPicture([first, second]: Uint8Array): boolean {
  return (first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8);
}
