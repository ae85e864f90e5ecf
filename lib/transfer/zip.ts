import { AppError } from '../core/errors.ts';
import type { Opener } from './format.ts';
import { unlocked } from './lock.ts';
import { crc32, openZipAes, openZipCrypto } from './zip-lock.ts';

/** A file in an archive, as the archive's list has it. */
export interface ZipEntry {
  name: string;
  method: number;
  /** How long it says that it is, unpacked. */
  size: number;
  crc: number;
  isLocked: boolean;
  /** What the check byte of the old cipher is. */
  check: number;
  packed: Uint8Array;
  extra: Uint8Array;
}

const END_SIGN = 0x06054b50;
const LIST_SIGN = 0x02014b50;
const END_LENGTH = 22;
const LIST_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A comment at the end is no longer than this. */
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 5_000;
const STORED = 0;
const DEFLATED = 8;
const AES = 99;
/** Bytes that are unpacked of one archive: what says that it is more is not begun, what turns out to be more is dropped. */
export const mostUnpacked = 16 * 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The list of an archive (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16), nothing of it unpacked.
 *
 * @throws AppError `import-broken` for a list that is cut off or points outside of the file.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new AppError('import-too-large');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (at + LIST_LENGTH > bytes.length || view.getUint32(at, true) !== LIST_SIGN)
      throw new AppError('import-broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const nameAt = at + LIST_LENGTH;
    const extraAt = nameAt + (nameLength ?? 0);
    entries.push(entryAt(view, bytes, at, nameAt, extraAt, extraAt + (extraLength ?? 0)));
    at = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/**
 * The bytes of a file in an archive.
 *
 * @throws AppError `import-locked`, `import-wrong-password`, `import-too-large`, or `import-broken`.
 */
export async function unzip(entry: ZipEntry, opener: Opener): Promise<Uint8Array> {
  if (entry.size > mostUnpacked) throw new AppError('import-too-large');
  const isAes = entry.method === AES;
  const aes = isAes ? await openZipAes(entry, opener) : null;
  const packed = aes?.packed ?? (entry.isLocked ? openZipCrypto(entry, opener) : entry.packed);
  const bytes = await unpack(aes?.method ?? entry.method, packed, entry);
  // The second form of the newer cipher leaves the sum out: its own seal has vouched for the bytes.
  if (!isAes && crc32(bytes) !== entry.crc) {
    throw new AppError(entry.isLocked ? 'import-wrong-password' : 'import-broken');
  }
  return bytes;
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameAt: number,
  extraAt: number,
  end: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const length = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (end > bytes.length || local + LOCAL_LENGTH > bytes.length) throw new AppError('import-broken');
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw new AppError('import-broken');
  const crc = view.getUint32(at + 16, true);
  // Where the sum is written behind the data, the time stands in for it.
  const check = flags & 8 ? view.getUint16(at + 12, true) >>> 8 : crc >>> 24;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)),
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 24, true),
    crc,
    isLocked: (flags & 1) === 1,
    check,
    packed: bytes.subarray(start, start + length),
    extra: bytes.subarray(extraAt, end),
  };
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  throw new AppError('import-broken');
}

async function unpack(method: number, packed: Uint8Array, { size, isLocked }: ZipEntry): Promise<Uint8Array> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new AppError('import-foreign-lock');
  const parts = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(size);
  const reader = parts.getReader();
  let end = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (end + part.value.length > size) throw new RangeError('longer than it says');
      bytes.set(part.value, end);
      end += part.value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    // A wrong password of the old cipher passes its one check byte in one of 256 cases.
    throw new AppError(isLocked ? 'import-wrong-password' : 'import-broken', { cause: error });
  }
  return unlocked(end === size ? bytes : null);
}
