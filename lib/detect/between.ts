/** How many of sorted numbers lie above one number and at or below another. */
export function countBetween(sorted: readonly number[], from: number, to: number): number {
  return firstAbove(sorted, to) - firstAbove(sorted, from);
}

function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
