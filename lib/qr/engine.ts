import type { Gray, QrCode } from './picture.ts';

/** A decoder that has been started. */
export interface Engine {
  name: 'zxing' | 'jsqr';
  /** Whether `denoise` does anything. */
  denoises: boolean;
  /** Every QR code that it finds, corners in pixels of `gray`. No code is an empty list. */
  read: (gray: Gray, denoise: boolean) => QrCode[];
}
