import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { double, flatten, halve, hasAlpha, rungs, stretch } from '../../../lib/qr/ladder.ts';
import type { Gray } from '../../../lib/qr/picture.ts';
import { black, type Colour, clear, gray, plain, white, withPart } from './pictures.ts';

/** The picture within the margin of 16 pixels. */
function inner({ width, height, data }: Gray): number[][] {
  return Array.from({ length: height - 32 }, (_, row) => [
    ...data.subarray((row + 16) * width + 16, (row + 17) * width - 16),
  ]);
}

describe('flatten', () => {
  it.each<[string, Colour, number, number]>([
    ['white', white, 0, 255],
    ['black', black, 255, 0],
    ['green is brighter than red', [0, 200, 0, 255], 255, 117],
    ['red', [200, 0, 0, 255], 255, 60],
    ['nothing on white', clear, 255, 255],
    ['nothing on black', clear, 0, 0],
    ['half black on white', [0, 0, 0, 128], 255, 127],
    ['half white on black', [255, 255, 255, 128], 0, 128],
  ])('%s', (_, colour, ground, light) => {
    expect([...flatten(plain(2, 1, colour), ground).data]).toEqual([light, light]);
  });
});

describe('hasAlpha', () => {
  it('sees one pixel that is not opaque', () => {
    const opaque = plain(3, 3, black);
    expect(hasAlpha(opaque)).toBe(false);
    expect(hasAlpha(withPart(opaque, plain(1, 1, [0, 0, 0, 254]), 2, 2))).toBe(true);
  });
});

describe('stretch', () => {
  it('spreads what there is over the whole range', () => {
    expect(stretch(gray([100, 150, 200]))).toEqual(gray([0, 128, 255]));
  });

  it('leaves out the darkest and brightest hundredth', () => {
    const picture = gray([0, ...Array<number>(99).fill(100), ...Array<number>(99).fill(110), 255]);
    expect(new Set(stretch(picture)?.data)).toEqual(new Set([0, 255]));
  });

  it.each([
    ['a full range', gray([0, 90, 255])],
    ['a wide range', gray([30, 90, 222])],
    ['one brightness', gray([90, 90, 90])],
    ['no pixel', gray()],
  ])('is null for %s', (_, picture) => {
    expect(stretch(picture)).toBeNull();
  });

  it('keeps the order of brightness', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 60 }), (row) => {
        const stretched = stretch(gray(row));
        fc.pre(stretched !== null);
        const sorted = row.map((value, at) => [value, stretched?.data[at] ?? 0] as const);
        sorted.sort(([a], [b]) => a - b);
        const after = sorted.map(([, value]) => value);
        expect(after).toEqual(after.toSorted((a, b) => a - b));
      }),
    );
  });
});

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
    const { width, height, data } = change(gray([0, 0], [0, 0]));
    const dark = data.filter((value) => value === 0).length;
    expect(dark).toBe((width - 32) * (height - 32));
    expect(data.filter((value) => value === 255)).toHaveLength(width * height - dark);
  });

  it('gives back the picture when it is doubled and halved, but for the margin', () => {
    const flat = gray([70, 70], [70, 70]);
    expect(inner({ ...halve(double(flat)) }).flat()).toContain(70);
  });
});

describe('rungs', () => {
  function kinds(width: number, height: number, colour: Colour): string[] {
    const picture = withPart(plain(width, height, white), plain(1, 1, colour), 0, 0);
    return [...rungs(picture)].map(
      ({ gray, denoise }) => `${gray.width}x${gray.height}${denoise ? ' denoised' : ''}`,
    );
  }

  it('tries the picture, half and quarter of it, twice of it, and denoised', () => {
    expect(kinds(100, 60, white)).toEqual(['100x60', '82x62', '73x63', '232x152', '100x60 denoised']);
  });

  it('tries a transparent picture on both grounds first', () => {
    const sizes = kinds(100, 60, clear);
    expect(sizes.slice(0, 2)).toEqual(['100x60', '100x60']);
    expect(sizes.filter((size) => size === '232x152')).toHaveLength(2);
  });

  it('neither doubles nor denoises a picture of 3 MP', () => {
    expect(kinds(2000, 1500, white)).toEqual(['2000x1500', '1032x782', '548x423']);
  });

  it('finds the way back from every rung', () => {
    const dot = withPart(plain(100, 60, white), plain(8, 8, black), 40, 24);
    for (const { gray, toSource } of rungs(dot)) {
      const at = gray.data.findIndex((value) => value < 128);
      const { x, y } = toSource({ x: at % gray.width, y: Math.floor(at / gray.width) });
      expect(Math.abs(x - 40)).toBeLessThanOrEqual(2);
      expect(Math.abs(y - 24)).toBeLessThanOrEqual(2);
    }
  });

  it('makes a rung only when it is asked for', () => {
    const [first] = rungs(plain(50, 50, white));
    expect(first?.gray.width).toBe(50);
  });
});
