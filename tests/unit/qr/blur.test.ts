import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blur } from '../../../lib/qr/blur.ts';
import type { Gray } from '../../../lib/qr/picture.ts';
import { gray } from './pictures.ts';

function blurred(picture: Gray, side: number): Gray {
  return blur(picture, side, { ...picture, data: new Uint8Array(picture.data.length) });
}

describe('blur', () => {
  it('spreads a pixel over the square around it', () => {
    const row = [0, 0, 0, 0, 0];
    expect(blurred(gray(row, row, [0, 0, 90, 0, 0], row, row), 3)).toEqual(
      gray(row, [0, 10, 10, 10, 0], [0, 10, 10, 10, 0], [0, 10, 10, 10, 0], row),
    );
  });

  it('is the mean of the square, whose pixels beyond the edge are those at it', () => {
    const pixel = fc.integer({ min: 0, max: 255 });
    const rows = fc.array(fc.array(pixel, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(rows, fc.constantFrom(5, 7), (picture, side) => {
        const { data } = blurred(gray(...picture), side);
        const reach = (side - 1) / 2;
        const at = (x: number, y: number) =>
          picture[Math.min(Math.max(y, 0), picture.length - 1)]?.[Math.min(Math.max(x, 0), 3)] ?? 0;
        for (const [place, value] of data.entries()) {
          let sum = 0;
          for (let y = -reach; y <= reach; y++) {
            for (let x = -reach; x <= reach; x++) sum += at((place % 4) + x, Math.floor(place / 4) + y);
          }
          expect(value).toBe(Math.round(sum / side ** 2));
        }
      }),
    );
  });
});
