import { describe, expect, it } from 'vitest';
import { shrink, shrinkBy } from '../../../lib/qr/shrink.ts';
import { type Colour, opened, plain, withPart } from './pictures.ts';

const dark: Colour = [0, 20, 40, 255];
const light: Colour = [200, 220, 240, 255];

describe('a picture that is larger than those from outside may be', () => {
  it('is read by whole numbers smaller, and no smaller than it must', () => {
    expect(shrinkBy({ width: 4000, height: 4000 })).toBe(1);
    expect(shrinkBy({ width: 4001, height: 4000 })).toBe(2);
    expect(shrinkBy({ width: 7680, height: 4320 })).toBe(2);
    expect(shrinkBy({ width: 10_240, height: 6400 })).toBe(3);
  });

  it('has in each pixel the mean of those that it stands for, without the odd row and column', async () => {
    const picture = withPart(plain(7, 5, light), plain(1, 2, dark), 2, 2);
    const small = shrink(opened(picture), 2);
    expect([small.width, small.height]).toEqual([3, 2]);
    const { data } = await small.cut({ x: 1, y: 0, width: 2, height: 2 });
    const pixel = (at: number) => [...data.subarray(at * 4, at * 4 + 4)];
    expect(pixel(0)).toEqual([...light]);
    expect(pixel(2)).toEqual([100, 120, 140, 255]);
    expect(pixel(3)).toEqual([...light]);
  });
});
