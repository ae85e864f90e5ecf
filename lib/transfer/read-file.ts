import { AppError, codeOf } from '../core/errors.ts';
import type { FileReading, NamedApp } from '../core/imported.ts';
import { type Content, contentOf, longestImport } from './content.ts';

import type { Opener, TransferFormat } from './format.ts';
import { otpauthList, partsIn } from './formats/otpauth-list.ts';
import { formats, namedFormats } from './registry.ts';
import { isZip, listZip, mostUnpacked, unzip, type ZipEntry } from './zip.ts';

/** More than anybody has; a file of nothing but short lines is refused before it fills the memory. */
const mostEntries = 10_000;
/** Files in an archive that may hold accounts; pictures and attachments are not even unpacked. */
const readable = /(?:^|\.)(?:txt|json|csv|xml|data|2fas|authpro|stratum|mafile|1pux|zip)$/i;
/** An export is packed once more by whoever sends it, hardly ever twice. */
const deepestArchive = 1;
const sealedByPgp = /\.(?:pgp|gpg)$/i;
const ours = /"magic"\s*:\s*"(?:hkvault|helpkit-sealed-vault)"/;

/**
 * Reads a file of another app: finds out what it is, opens it, and gives every entry that it has.
 *
 * @param named - the app, where the person named one because its files carry no sign
 * @throws AppError `import-unknown`, `import-empty`, `import-nothing` (no entry in it), `import-too-large`, `import-is-ours`
 * and what `TransferFormat.read` throws.
 */
export async function readFile(
  bytes: Uint8Array,
  opener: Opener,
  named: NamedApp | null,
): Promise<FileReading> {
  if (bytes.length > longestImport) throw new AppError('import-too-large');
  const reading = isZip(bytes)
    ? await readArchive(bytes, opener)
    : await readOne(contentOf(bytes), opener, named);
  if (reading === null) throw new AppError('import-unknown');
  if (reading.entries.length === 0) throw new AppError('import-nothing');
  if (reading.entries.length > mostEntries) throw new AppError('import-too-large');
  return reading;
}

async function readOne(
  content: Content,
  opener: Opener,
  named: NamedApp | null,
): Promise<FileReading | null> {
  const format = formatOf(content);
  if (format !== null) {
    const parts = format === otpauthList ? partsIn(content.text ?? '') : [];
    return { app: format.name, entries: await format.read(content, opener), parts };
  }
  if (content.text !== null && ours.test(content.text.slice(0, 200))) throw new AppError('import-is-ours');
  if (isSealedElse(content)) throw new AppError('import-foreign-lock');
  if (named === null) return null;
  const { name, read } = namedFormats[named];
  return { app: name, entries: await read(content, opener), parts: [] };
}

/** A vault of KeePass, or a message of PGP. */
function isSealedElse({ bytes, text }: Content): boolean {
  const isKeePass = [0x03, 0xd9, 0xa2, 0x9a].every((byte, at) => bytes[at] === byte);
  return isKeePass || text?.startsWith('-----BEGIN PGP MESSAGE-----') === true;
}

/** How deep an archive lies in others, and how much may yet be unpacked of all of them. */
interface Depth {
  archives: number;
  left: number;
}

async function readArchive(
  bytes: Uint8Array,
  opener: Opener,
  depth: Depth = { archives: 0, left: mostUnpacked },
): Promise<FileReading | null> {
  const files = listZip(bytes);
  if (files.some(({ name }) => sealedByPgp.test(name))) throw new AppError('import-foreign-lock');
  const wanted = files.filter(({ name }) => readable.test(name));
  depth.left -= wanted.reduce((sum, { size }) => sum + size, 0);
  if (depth.left < 0) throw new AppError('import-too-large');
  depth.archives += 1;
  const readings: FileReading[] = [];
  const broken: { name: string; error: unknown }[] = [];
  for (const file of wanted) {
    try {
      const reading = await readInside(file, opener, depth);
      if (reading !== null) readings.push(reading);
    } catch (error) {
      // A torn attachment takes no accounts with it, and is told.
      if (codeOf(error) !== 'import-broken') throw error;
      broken.push({ name: file.name, error });
    }
  }
  depth.archives -= 1;
  const [first] = readings;
  if (first === undefined) {
    if (broken[0] !== undefined) throw broken[0].error;
    return null;
  }
  const entries = readings.flatMap((one) => one.entries);
  const torn = broken.map(({ name }) => ({ name, code: 'import-broken' as const }));
  return { app: first.app, entries: [...entries, ...torn], parts: readings.flatMap(({ parts }) => parts) };
}

/** Null for what is beside the accounts: attributes, readmes. */
async function readInside(file: ZipEntry, opener: Opener, depth: Depth): Promise<FileReading | null> {
  const bytes = await unzip(file, opener);
  if (isZip(bytes)) return depth.archives <= deepestArchive ? readArchive(bytes, opener, depth) : null;
  return isBlank(bytes) ? null : readOne(contentOf(bytes), opener, null);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

function formatOf(content: Content): TransferFormat | null {
  return formats.find((format) => format.recognise(content)) ?? null;
}
