import type { Gray } from './picture.ts';

// `?? 0`: see flatten.ts.

/** Each pixel the mean of the square around it, `side` (odd) pixels wide; beyond the edge the picture goes on as it ends. */
export function blur({ width, height, data }: Gray, side: number, out: Gray): Gray {
  const reach = side >> 1;
  const area = side * side;
  const [right, bottom] = [width - 1, height - 1];
  /** Of each column, what lies within reach of the row. */
  const sums = new Int32Array(width);
  const add = (row: number, times: 1 | -1): void => {
    const from = Math.min(Math.max(row, 0), bottom) * width;
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + times * (data[from + x] ?? 0);
  };
  for (let row = -reach; row <= reach; row++) add(row, 1);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = -reach; x <= reach; x++) sum += sums[Math.min(Math.max(x, 0), right)] ?? 0;
    for (let x = 0; x < width; x++) {
      out.data[y * width + x] = (sum / area + 0.5) | 0;
      sum += (sums[Math.min(x + reach + 1, right)] ?? 0) - (sums[Math.max(x - reach, 0)] ?? 0);
    }
    add(y + reach + 1, 1);
    add(y - reach, -1);
  }
  return out;
}
