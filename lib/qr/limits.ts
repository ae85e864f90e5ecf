import { AppError } from '../core/errors.ts';
import type { Size } from './picture.ts';

/** How large a picture may be: its pixels, and the bytes of its file. */
export interface Limit {
  pixels: number;
  bytes: number;
}

/** Of a picture from outside. 16 MP is four times a 1440p screen and twice a 4K one. */
export const pictureLimit: Limit = { pixels: 16_000_000, bytes: 10 * 1024 * 1024 };

/**
 * Of the browser's own picture of a screen, which nobody outside can make larger than that screen is: 8K, or 1440p at a
 * pixel ratio of 3, has 33 MP.
 */
export const screenLimit: Limit = { pixels: 72_000_000, bytes: 32 * 1024 * 1024 };

/** A picture's size, and its kind as a media type, from its header. */
export interface Header extends Size {
  type: string;
}

/**
 * Refuses a picture before any pixel of it is decoded: a small file may unfold to gigabytes.
 *
 * @throws AppError `picture-too-large`, or `qr-damaged` where it is none of PNG, JPEG, GIF, WebP, BMP and AVIF.
 */
export function checkPicture(bytes: Uint8Array, limit: Limit): Header {
  return check(bytes, limit, pictureHeader(bytes));
}

/** Likewise for the browser's own picture of a screen, which is a PNG or a JPEG: the background knows no other kind. */
export function checkScreen(bytes: Uint8Array): Header {
  return check(bytes, screenLimit, headerAmong([png, jpeg], bytes));
}

function check(bytes: Uint8Array, limit: Limit, header: Header | null): Header {
  if (bytes.length > limit.bytes) throw new AppError('picture-too-large');
  if (header === null) throw new AppError('qr-damaged');
  checkSize(header, limit);
  return header;
}

/** @throws AppError `picture-too-large`. */
export function checkSize({ width, height }: Size, limit: Limit): void {
  if (width * height > limit.pixels) throw new AppError('picture-too-large');
}

/**
 * What the header says of a PNG, JPEG, GIF, WebP, BMP or AVIF file; null where it is another kind, cut off
 * before its size, or empty. Sources: PNG 11.2.1, ITU-T T.81 B.2.2, GIF89a 18, RFC 9649, BITMAPINFOHEADER,
 * ISO/IEC 23008-12 6.5.3.
 */
export function pictureHeader(bytes: Uint8Array): Header | null {
  return headerAmong(kinds, bytes);
}

function headerAmong(among: readonly Kind[], bytes: Uint8Array): Header | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const kind = among.find(({ is }) => is(view));
    const size = kind?.size(view) ?? null;
    if (kind === undefined || size === null || size.width <= 0 || size.height <= 0) return null;
    return { ...size, type: kind.type };
  } catch (error) {
    // A DataView refuses to read past the end: the file is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Kind {
  type: string;
  is: (view: DataView) => boolean;
  size: (view: DataView) => Size | null;
}

const png: Kind = {
  type: 'image/png',
  is: (view) => startsWith(view, 0, '\x89PNG\r\n\x1a\n'),
  size: pngSize,
};
const jpeg: Kind = {
  type: 'image/jpeg',
  is: (view) => startsWith(view, 0, '\xff\xd8\xff'),
  size: jpegSize,
};
const kinds: readonly Kind[] = [
  png,
  jpeg,
  {
    type: 'image/gif',
    is: (view) => startsWith(view, 0, 'GIF87a') || startsWith(view, 0, 'GIF89a'),
    size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  {
    type: 'image/webp',
    is: (view) => startsWith(view, 0, 'RIFF') && startsWith(view, 8, 'WEBP'),
    size: webpSize,
  },
  { type: 'image/bmp', is: (view) => startsWith(view, 0, 'BM'), size: bmpSize },
  { type: 'image/avif', is: (view) => startsWith(view, 4, 'ftypavi'), size: avifSize },
];

function startsWith(view: DataView, at: number, text: string): boolean {
  if (view.byteLength < at + text.length) return false;
  return [...text].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0));
}

function pngSize(view: DataView): Size | null {
  if (!startsWith(view, 12, 'IHDR')) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments up to the first frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
    } else if (marker === 0xd9 || marker === 0xda) {
      return null;
    } else {
      at += 2 + Math.max(view.getUint16(at + 2), 2);
    }
  }
  return null;
}

function webpSize(view: DataView): Size | null {
  if (startsWith(view, 12, 'VP8X')) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (startsWith(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (startsWith(view, 12, 'VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

/** A height below zero means rows from the top. */
function bmpSize(view: DataView): Size | null {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** Bytes of a file within which its notes on its pictures end, thumbnails and parts of a grid among them. */
const avifNotesWithin = 65_536;
/** The name of a note that holds a size. */
const ispe = 0x69_73_70_65;

/** The largest size that the file gives any of its pictures: the whole is as large as its largest part, or larger. */
function avifSize(view: DataView): Size | null {
  let size: Size | null = null;
  const end = Math.min(view.byteLength, avifNotesWithin) - 16;
  for (let at = 16; at <= end; at += 1) {
    if (view.getUint32(at) !== ispe) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (size === null || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
