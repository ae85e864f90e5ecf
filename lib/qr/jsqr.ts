import jsQR from 'jsqr';
import type { Engine } from './engine.ts';
import type { Gray, QrCode } from './picture.ts';

/**
 * The rung for places without WebAssembly: plain JavaScript, one code per picture. jsqr 1.4.0 places an alignment
 * pattern of version 23 at 74 instead of 78 (ISO/IEC 18004, annex E), so that it reads no code of that version.
 */
export const jsqrEngine: Engine = {
  name: 'jsqr',
  denoises: false,
  read: (gray) => read(gray),
};

function read(gray: Gray): QrCode[] {
  const found = jsQR(colour(gray), gray.width, gray.height, { inversionAttempts: 'attemptBoth' });
  if (found === null || found.data === '') return [];
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
  return [
    { text: found.data, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] },
  ];
}

function colour({ data }: Gray): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(data.length * 4).fill(255);
  for (let from = 0, at = 0; from < data.length; from++, at += 4) pixels.fill(data[from] ?? 0, at, at + 3);
  return pixels;
}
