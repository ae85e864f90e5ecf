import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutAt,
  drawnIn,
  isTwoToned,
  middleRangeOf,
  rangeOf,
  stretch as spread,
} from '../../../lib/qr/contrast.ts';
import type { Gray } from '../../../lib/qr/picture.ts';
import { gray } from './pictures.ts';

function stretch(picture: Gray): Gray | null {
  return spread(picture, rangeOf(picture), { ...picture, data: new Uint8Array(picture.data.length) });
}

describe('cutAt', () => {
  it('leaves two brightnesses', () => {
    const picture = gray([0, 100, 150, 200]);
    expect(cutAt(picture, { low: 0, high: 200 }, 0.6, gray([0, 0, 0, 0])).data).toEqual(
      Uint8Array.of(0, 0, 255, 255),
    );
  });
});

describe('drawnIn', () => {
  it('is the box of what differs from the ground', () => {
    const rows = Array.from({ length: 9 }, () => Array<number>(12).fill(20));
    const row = rows[3];
    row?.splice(4, 3, 240, 20, 240);
    rows[6]?.splice(5, 1, 240);
    expect(drawnIn(gray(...rows))).toEqual({ x: 4, y: 3, width: 3, height: 4 });
  });

  it('is null where there is ground alone', () => {
    expect(drawnIn(gray([7, 7], [7, 7]))).toBeNull();
  });
});

describe('rangeOf', () => {
  it('is that of every few pixels of a large picture, in whichever rows and columns they lie', () => {
    const [width, height] = [2_001, 1_600];
    const data = new Uint8Array(width * height).map((_, at) =>
      at % 50 === 0 ? 20 : at % 2 === 0 ? 90 : 200,
    );
    expect(rangeOf({ width, height, data })).toEqual({ low: 20, high: 200 });
  });
});

describe('isTwoToned', () => {
  it.each([
    ['black on white', [0, 255, 255, 0, 255, 255], true],
    ['with some edges between', [0, 255, 128, 0, 255, 255], true],
    ['of many shades', [0, 255, 128, 100, 255, 150], false],
    ['of one', [9, 9, 9], false],
  ])('of a picture %s', (_, row, expected) => {
    const picture = gray(row);
    expect(isTwoToned(picture, rangeOf(picture))).toBe(expected);
  });
});

describe('middleRangeOf', () => {
  it('leaves out what is around the middle half', () => {
    const edge = [0, 0, 0, 0, 0, 0, 0, 255];
    const rows = Array.from({ length: 4 }, () => [0, 255, 90, 100, 110, 120, 0, 255]);
    expect(middleRangeOf(gray(edge, edge, ...rows, edge, edge))).toEqual({ low: 90, high: 120 });
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
