import { encodeQR } from 'qr';
import { AppError } from '../core/errors.ts';

/** Modules of white that the standard asks for on every side. */
const QUIET_ZONE = 4;
/** Longer texts get less error correction, or the modules of their code become too small for a camera. */
const MOST_AT_MEDIUM = 300;
/** What the largest code holds in bytes at error correction L. */
const MOST_BYTES = 2_953;

/**
 * The QR code of a text: rows of modules, true for dark, with the quiet zone around. Error correction M, or L for more
 * than 300 bytes. It must be drawn dark on light, whatever the look around it: many readers know no other.
 *
 * @throws AppError `input-too-long` for more than 2,953 bytes.
 */
export function encodeQr(text: string): boolean[][] {
  const { length } = new TextEncoder().encode(text);
  if (length > MOST_BYTES) throw new AppError('input-too-long');
  return encodeQR(text, 'raw', {
    border: QUIET_ZONE,
    encoding: 'byte',
    ecc: length > MOST_AT_MEDIUM ? 'low' : 'medium',
  });
}
