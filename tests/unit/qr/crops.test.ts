import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padBox, scaleCrops } from '../../../lib/qr/crops.ts';
import type { Box } from '../../../lib/qr/picture.ts';

const screen = { width: 1200, height: 800 };

function box(x: number, y: number, width: number, height = width): Box {
  return { x, y, width, height };
}

describe('scaleCrops', () => {
  it.each<[string, { width: number; height: number }, { width: number; height: number }, Box, Box]>([
    ['one to one', screen, screen, box(10, 20, 100), box(10, 20, 100)],
    ['pixel ratio 2', screen, { width: 2400, height: 1600 }, box(10, 20, 100), box(20, 40, 200)],
    ['pixel ratio 1.25', screen, { width: 1500, height: 1000 }, box(11, 20, 100), box(13, 25, 126, 125)],
    ['zoom 150 %', { width: 800, height: 533 }, screen, box(100, 100, 200), box(150, 150, 300)],
    ['zoom 50 %', { width: 2400, height: 1600 }, screen, box(100, 100, 200), box(50, 50, 100)],
    ['a scroll bar on the right', { width: 1185, height: 800 }, screen, box(1000, 0, 100), box(1000, 0, 100)],
    ['a scroll bar below', { width: 1200, height: 785 }, screen, box(1000, 0, 100), box(1000, 0, 100)],
    ['beyond the edge', screen, screen, box(-50, 750, 100), box(0, 750, 50)],
    ['broken pixels, outwards', screen, screen, box(10.4, 10.6, 99.4), box(10, 10, 100)],
  ])('%s', (_, viewport, picture, given, wanted) => {
    expect(scaleCrops({ boxes: [given], viewport }, picture)).toEqual([wanted]);
  });

  it.each([
    ['outside', box(1300, 0, 100)],
    ['above', box(0, -100, 100)],
    ['too small', box(0, 0, 20)],
    ['a line', box(0, 0, 400, 3)],
    ['turned inside out', box(100, 100, -50)],
    ['no number', box(Number.NaN, 0, Number.NaN)],
  ])('leaves out what is %s', (_, given) => {
    expect(scaleCrops({ boxes: [given], viewport: screen }, screen)).toEqual([]);
  });

  it.each([
    ['no width', { width: 0, height: 800 }],
    ['no number', { width: Number.NaN, height: 800 }],
    ['less than nothing', { width: -1, height: 800 }],
    ['no end', { width: Number.POSITIVE_INFINITY, height: 800 }],
  ])('gives nothing for a viewport of %s', (_, viewport) => {
    expect(scaleCrops({ boxes: [box(0, 0, 100)], viewport }, screen)).toEqual([]);
  });

  it('names each box once', () => {
    const boxes = [box(0, 0, 100), box(200, 0, 100), box(0, 0, 100)];
    expect(scaleCrops({ boxes, viewport: screen }, screen)).toEqual(boxes.slice(0, 2));
  });

  it('takes 16 boxes at most, the first ones', () => {
    const boxes = Array.from({ length: 40 }, (_, at) => box(at * 20, 0, 30));
    expect(scaleCrops({ boxes, viewport: screen }, screen)).toEqual(boxes.slice(0, 16));
  });

  it('takes no more than twice the picture', () => {
    const boxes = Array.from({ length: 8 }, (_, at) => box(at, 0, 1100, 780));
    expect(scaleCrops({ boxes, viewport: screen }, screen)).toHaveLength(2);
  });

  it('stays within the picture, whatever a page says', () => {
    const side = fc.double({ min: -1e6, max: 1e6 });
    const boxes = fc.array(fc.record({ x: side, y: side, width: side, height: side }));
    const size = fc.record({ width: side, height: side });
    fc.assert(
      fc.property(boxes, size, (given, viewport) => {
        for (const crop of scaleCrops({ boxes: given, viewport }, screen)) {
          expect(Object.values(crop).every(Number.isInteger)).toBe(true);
          expect(crop.x >= 0 && crop.y >= 0).toBe(true);
          expect(crop.x + crop.width <= screen.width && crop.y + crop.height <= screen.height).toBe(true);
        }
      }),
    );
  });
});

describe('padBox', () => {
  it.each([
    ['an eighth of its longer side', box(400, 400, 160, 80), box(380, 380, 200, 120)],
    ['at least 8 pixels', box(400, 400, 24), box(392, 392, 40)],
    ['no further than the edge', box(0, 0, 800), box(0, 0, 900, 800)],
  ])('grows by %s', (_, given, wanted) => {
    expect(padBox(given, screen)).toEqual(wanted);
  });
});
