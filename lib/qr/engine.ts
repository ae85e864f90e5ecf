import type { Gray, QrCode } from './picture.ts';

/** A decoder that has been started. */
export interface Engine {
  name: 'zxing' | 'qr' | 'jsqr';
  /** Whether `denoise` does anything. */
  denoises: boolean;
  /**
   * Every QR code that it reads, corners in pixels of `gray`. No code is an empty list.
   *
   * @param torn - called where there is a code that it cannot read, if the decoder can tell.
   */
  read: (gray: Gray, denoise: boolean, torn: () => void) => QrCode[] | Promise<QrCode[]>;
  /** Another decoder, asked of the plain picture where this one read nothing on any rung. */
  last: ((gray: Gray) => QrCode[]) | null;
}
