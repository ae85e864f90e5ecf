import jsQR from 'jsqr';
import type { Gray, QrCode } from './picture.ts';

/** Plain JavaScript, one code per picture. Its table of version 23 is put right in the build: see docs/dependencies.md. */
export function readWithJsqr(gray: Gray): QrCode[] {
  const found = jsQR(colour(gray), gray.width, gray.height, { inversionAttempts: 'attemptBoth' });
  if (found === null || found.data === '') return [];
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
  return [
    { text: found.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] },
  ];
}

function colour({ data }: Gray): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(data.length * 4);
  const words = new Uint32Array(pixels.buffer);
  for (let at = 0; at < words.length; at++) words[at] = 0xff000000 + 0x10101 * (data[at] ?? 0);
  return pixels;
}
