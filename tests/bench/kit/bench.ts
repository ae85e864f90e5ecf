/** What `npm run bench` gives to each bench: a file of `tests/bench` that exports `bench(world)`, which gives figures. */
export interface BenchWorld {
  /** Path of the browser. */
  chromium: string;
  /** Prints a line for a person. */
  say(line: string): void;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The numbers that a quarter of all lie below, and above. */
export function quartiles(numbers: readonly number[]): [low: number, high: number] {
  const sorted = [...numbers].sort((one, other) => one - other);
  return [sorted[sorted.length >> 2] ?? Number.NaN, sorted[(sorted.length * 3) >> 2] ?? Number.NaN];
}

/** One digit behind the point. */
export function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
