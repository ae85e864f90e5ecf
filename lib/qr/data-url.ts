import { AppError } from '../core/errors.ts';
import { bytesAtMost } from './limits.ts';

/**
 * The bytes of a base64 `data:` URL of a picture, without any request.
 *
 * @throws AppError `picture-too-large` before decoding anything, or `qr-damaged` where it is no such URL.
 */
export function pictureBytes(url: string): Uint8Array<ArrayBuffer> {
  const start = /^data:image\/[a-z0-9.+-]{1,40};base64,/i.exec(url);
  if (start === null) throw new AppError('qr-damaged');
  if (base64Bytes(url.length - start[0].length) > bytesAtMost) throw new AppError('picture-too-large');
  let binary: string;
  try {
    binary = atob(url.slice(start[0].length));
  } catch {
    throw new AppError('qr-damaged');
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** How many bytes that many base64 letters hold, padding counted. */
export function base64Bytes(letters: number): number {
  return Math.floor((letters * 3) / 4);
}
