import { AppError } from '../core/errors.ts';
import { checkScreen, type Limit, screenLimit } from './limits.ts';
import type { Size } from './picture.ts';

/** What comes before a picture's size in its file: a PNG says it at once, a JPEG behind its colour profile. */
const headBytes = 96 * 1024;

/**
 * The bytes of a base64 `data:` URL of a picture, without any request.
 *
 * @throws AppError `picture-too-large` before decoding anything, or `qr-damaged` where it is no such URL.
 */
export function pictureBytes(url: string, limit: Limit): Uint8Array<ArrayBuffer> {
  const letters = lettersOf(url);
  if (base64Bytes(letters.length) > limit.bytes) throw new AppError('picture-too-large');
  return bytesOf(letters);
}

/**
 * Width and height of the browser's picture of a screen, given as a base64 `data:` URL, of which no more than the first
 * bytes are looked at.
 *
 * @throws AppError `picture-too-large` or `qr-damaged`, as {@link pictureBytes} and `checkScreen`.
 */
export function screenUrlSize(url: string): Size {
  const letters = lettersOf(url);
  if (base64Bytes(letters.length) > screenLimit.bytes) throw new AppError('picture-too-large');
  // Whole groups of four letters stand for whole bytes.
  return checkScreen(bytesOf(letters.slice(0, (headBytes / 3) * 4)));
}

function lettersOf(url: string): string {
  const start = /^data:image\/[a-z0-9.+-]{1,40};base64,/i.exec(url);
  if (start === null) throw new AppError('qr-damaged');
  return url.slice(start[0].length);
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  try {
    // A hundred times as fast, in Firefox from 133 and Chromium from 140 on.
    return (
      Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
    );
  } catch {
    throw new AppError('qr-damaged');
  }
}

/** How many bytes that many base64 letters hold, padding counted. */
export function base64Bytes(letters: number): number {
  return Math.floor((letters * 3) / 4);
}
