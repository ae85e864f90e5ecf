import { wordsOf } from './flatten.ts';
import type { Pixels, Size } from './picture.ts';

/** A picture in square blocks, each busy (something is drawn in it) or bare (one colour, or nearly). */
export interface Blocks {
  /** Pixels of a block's side. */
  side: number;
  columns: number;
  rows: number;
  /** 1 where a block is busy, row by row. */
  busy: Uint8Array;
}

/** Steps of 255 that a colour has to differ by to be something drawn: what a lossy file makes of bare ground is less. */
const apart = 10;

/** Small enough to see a gap between a code and what is beside it. */
const side = 4;

/** Blocks of a picture of that size, all bare. */
export function bareBlocks({ width, height }: Size): Blocks {
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  return { side, columns, rows, busy: new Uint8Array(columns * rows) };
}

/**
 * Marks the busy blocks of a strip of the picture that is as wide as it and begins at row `top`, a multiple of the
 * side. Looks at every fourth pixel, and at those of the next blocks' edges: modules as large as a block, and in line
 * with it, are bare within.
 */
export function markBusy({ side, columns, busy }: Blocks, strip: Pixels, top: number): void {
  const words = wordsOf(strip);
  const { width, height } = strip;
  for (let row = 0; row * side < height; row++) {
    const bottom = Math.min((row + 1) * side, height - 1);
    for (let column = 0; column < columns; column++) {
      const left = column * side;
      const right = Math.min(left + side, width - 1);
      const first = words[row * side * width + left] ?? 0;
      for (let y = row * side; y <= bottom; y += 2) {
        for (let at = y * width + left; at <= y * width + right; at += 2) {
          const word = words[at] ?? 0;
          if (word === first || !differs(word, first)) continue;
          busy[(top / side + row) * columns + column] = 1;
          y = bottom;
          break;
        }
      }
    }
  }
}

function differs(one: number, other: number): boolean {
  return (
    Math.abs((one & 255) - (other & 255)) >= apart ||
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) >= apart ||
    Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)) >= apart ||
    Math.abs((one >>> 24) - (other >>> 24)) >= apart
  );
}
