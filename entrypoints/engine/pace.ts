/** What the pace needs of its page. */
export interface Clock {
  /** ms, of a clock that never goes back. */
  now(): number;
  /** Runs a job once, after at least this many ms and when the page rests; gives what takes it back. */
  later(job: () => void, ms: number): () => void;
}

export interface Pace {
  /** Something changed that may well show or hide a prompt. */
  soon(): void;
  /** Something changed that pages change all the time. */
  sometime(): void;
  stop(): void;
}

/** Changes within this time count as one, ms. */
const gather = 30;
const shortestRest = 60;
const longestRest = 1_000;
/** A reading may take one part in this many of the page's time. */
const share = 9;

/**
 * When to read a page again: soon after a change, never more often than is fair to the page, and ever more rarely while
 * it only changes as counting clocks and spinners do. Nothing runs while nothing changes.
 */
export function makePace(clock: Clock, read: () => void): Pace {
  let takeBack: (() => void) | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let endedAt = Number.NEGATIVE_INFINITY;
  let rest = 0;
  let restWhenBusy = shortestRest;
  let stopped = false;

  const run = () => {
    takeBack = null;
    dueAt = Number.POSITIVE_INFINITY;
    const begun = clock.now();
    // Before the reading: what it sets off may ask for the next one.
    endedAt = begun;
    read();
    endedAt = clock.now();
    rest = Math.min(longestRest, Math.max(shortestRest, (endedAt - begun) * share));
  };
  const at = (wanted: number) => {
    if (stopped || wanted >= dueAt) return;
    takeBack?.();
    dueAt = wanted;
    takeBack = clock.later(run, Math.max(0, wanted - clock.now()));
  };
  return {
    soon() {
      restWhenBusy = shortestRest;
      at(Math.max(clock.now() + gather, endedAt + rest));
    },
    sometime() {
      if (dueAt !== Number.POSITIVE_INFINITY) return;
      at(Math.max(clock.now() + gather, endedAt + Math.max(rest, restWhenBusy)));
      restWhenBusy = Math.min(longestRest, restWhenBusy * 2);
    },
    stop() {
      stopped = true;
      takeBack?.();
    },
  };
}
