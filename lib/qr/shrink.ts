import { pictureLimit } from './limits.ts';
import type { Box, Picture, Pixels } from './picture.ts';

/** How many times smaller, by whole numbers, a part of that size is read: 1 for all but the largest screens. */
export function shrinkBy({ width, height }: { width: number; height: number }): number {
  return Math.ceil(Math.sqrt((width * height) / pictureLimit.pixels));
}

/** The same picture `by` times smaller, each pixel the mean of those that it stands for; made part by part, as it is cut. */
export function shrink(picture: Picture, by: number): Picture {
  return {
    width: Math.floor(picture.width / by),
    height: Math.floor(picture.height / by),
    cut: async (part) => mean(await picture.cut(times(part, by)), by),
  };
}

/** The box with all its lengths `by` times as long. */
function times({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

function mean({ width, height, data }: Pixels, by: number): Pixels {
  const [wide, high] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8ClampedArray(wide * high * 4);
  const sums = new Uint32Array(wide * 4);
  for (let row = 0; row < high; row += 1) {
    sums.fill(0);
    for (let y = row * by; y < (row + 1) * by; y += 1) {
      let from = y * width * 4;
      for (let to = 0; to < sums.length; to += 4) {
        for (let x = 0; x < by; x += 1, from += 4) {
          // `?? 0`: see flatten.ts.
          sums[to] = (sums[to] ?? 0) + (data[from] ?? 0);
          sums[to + 1] = (sums[to + 1] ?? 0) + (data[from + 1] ?? 0);
          sums[to + 2] = (sums[to + 2] ?? 0) + (data[from + 2] ?? 0);
          sums[to + 3] = (sums[to + 3] ?? 0) + (data[from + 3] ?? 0);
        }
      }
    }
    for (let at = 0; at < sums.length; at += 1) out[row * sums.length + at] = (sums[at] ?? 0) / (by * by);
  }
  return { width: wide, height: high, data: out };
}
