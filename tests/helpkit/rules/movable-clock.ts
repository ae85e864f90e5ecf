/** A clock that a demo moves: the base plus an offset, which lives no longer than the process. */
export interface MovableClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** By how much it is ahead of its base, in milliseconds. */
  offset(): number;
  /** Puts it forward. False, and nothing done, when it would leave the years that dates are good for. */
  putForward(byMs: number): boolean;
  /** Back to its base. */
  reset(): void;
}

/** Days that a demo may look ahead: two hundred years, so that every date on the way can still be drawn. */
const furthestMs = 73_000 * 24 * 60 * 60_000;

export function movableClock(base: () => number): MovableClock {
  let offset = 0;
  return {
    now: () => base() + offset,
    offset: () => offset,
    putForward(byMs) {
      if (!(byMs >= 0) || offset + byMs > furthestMs) return false;
      offset += byMs;
      return true;
    },
    reset() {
      offset = 0;
    },
  };
}
