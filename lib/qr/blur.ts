import type { Gray } from './picture.ts';

// `?? 0`: see flatten.ts.

/** Each pixel the mean of the square around it, `side` (odd) pixels wide; beyond the edge the picture goes on as it ends. */
export function blur({ width, height, data }: Gray, side: number, out: Gray): Gray {
  const reach = side >> 1;
  const share = 1 / (side * side);
  const bottom = height - 1;
  /** Of each column, what lies within reach of the row; beyond both edges the last ones again. */
  const sums = new Int32Array(width + 2 * reach + 1);
  const rowAt = (row: number): number => Math.min(Math.max(row, 0), bottom) * width;
  for (let row = -reach; row <= reach; row++) {
    const from = rowAt(row);
    for (let x = 0; x < width; x++) sums[x + reach] = (sums[x + reach] ?? 0) + (data[from + x] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    sums.fill(sums[reach] ?? 0, 0, reach);
    sums.fill(sums[reach + width - 1] ?? 0, reach + width);
    let sum = 0;
    for (let x = 0; x < side; x++) sum += sums[x] ?? 0;
    const to = y * width;
    for (let x = 0; x < width; x++) {
      out.data[to + x] = (sum * share + 0.5) | 0;
      sum += (sums[x + side] ?? 0) - (sums[x] ?? 0);
    }
    const [comes, goes] = [rowAt(y + reach + 1), rowAt(y - reach)];
    for (let x = 0; x < width; x++) {
      sums[x + reach] = (sums[x + reach] ?? 0) + (data[comes + x] ?? 0) - (data[goes + x] ?? 0);
    }
  }
  return out;
}
