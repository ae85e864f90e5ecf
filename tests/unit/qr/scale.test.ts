import { describe, expect, it } from 'vitest';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Gray } from '../../../lib/qr/picture.ts';
import { double as doubled, halve as halved } from '../../../lib/qr/scale.ts';
import { gray } from './pictures.ts';

const memory = new Memory();
const halve = (picture: Gray): Gray => halved(picture, memory, 'half');
const double = (picture: Gray): Gray => doubled(picture, memory, 'double');

/** The picture within the margin of 16 pixels. */
function inner({ width, height, data }: Gray): number[][] {
  return Array.from({ length: height - 32 }, (_, row) => [
    ...data.subarray((row + 16) * width + 16, (row + 17) * width - 16),
  ]);
}

describe('halve and double', () => {
  it('takes the mean of four, without the odd row and column', () => {
    const picture = gray([10, 20, 255], [30, 40, 255], [255, 255, 255]);
    expect(inner(halve(picture))).toEqual([[25]]);
  });

  it('goes smoothly from pixel to pixel', () => {
    expect(inner(double(gray([0, 160])))).toEqual([
      [0, 40, 120, 160],
      [0, 40, 120, 160],
    ]);
  });

  it.each([
    ['halve', halve],
    ['double', double],
  ])('%s leaves a white margin', (_, change) => {
    const { width, height, data } = change(gray([0, 0, 0], [0, 0, 0], [0, 0, 0]));
    const dark = data.filter((value) => value === 0).length;
    expect(dark).toBe((width - 32) * (height - 32));
    expect(data.filter((value) => value === 255)).toHaveLength(width * height - dark);
  });

  it('gives back the picture when it is doubled and halved, but for the margin', () => {
    const flat = gray([70, 70], [70, 70]);
    expect(inner({ ...halve(double(flat)) }).flat()).toContain(70);
  });
});
