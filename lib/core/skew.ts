/** One look at a site's clock: a request without a body, and the `Date` header of its answer. All in ms since 1970. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  /** The header says whole seconds (RFC 9110 section 5.6.7): the site's clock was between this and one second more. */
  date: number;
}

/** How this computer's clock stands against a site's. */
export interface Skew {
  /** ms by which the computer is ahead; negative when it is behind. */
  ahead: number;
  /** The true value is at most this many ms from `ahead`. */
  within: number;
}

/** What to make of a clock's difference. `ahead` is what codes are corrected by: 0 unless they are. */
export interface Correction {
  state: 'unmeasured' | 'right' | 'corrected' | 'too-large';
  /** ms that the computer is ahead, as far as codes take it into account. */
  ahead: number;
}

/** A difference up to here is corrected without asking: a false `Date` header could draw codes of the future. */
export const silentSkew = 10 * 60_000;
/** Differences that no verifier minds: every one takes the steps to either side, and a fill keeps its margin. */
const minded = 3_000;
/** An answer that took longer says too little. */
const slowest = 10_000;

/** The difference that a sample shows; null when it shows none (a slow answer, a clock that was set meanwhile, no date). */
export function skewOf({ sentAt, receivedAt, date }: ClockSample): Skew | null {
  const took = receivedAt - sentAt;
  if (!(took >= 0 && took <= slowest) || !Number.isFinite(date)) return null;
  const siteThen = date + 500;
  return { ahead: Math.round((sentAt + receivedAt) / 2 - siteThen), within: Math.ceil(500 + took / 2) };
}

/**
 * How codes for a site are to be corrected.
 *
 * @param allowed the large difference that the person said yes to, ms ahead; it holds while the clock stays near it.
 */
export function correctionFor(skew: Skew | null, allowed: number | null): Correction {
  if (skew === null) return { state: 'unmeasured', ahead: 0 };
  const { ahead, within } = skew;
  if (Math.abs(ahead) <= Math.max(minded, within)) return { state: 'right', ahead: 0 };
  if (Math.abs(ahead) <= silentSkew) return { state: 'corrected', ahead };
  const agreed = allowed !== null && Math.abs(ahead - allowed) <= silentSkew;
  return agreed ? { state: 'corrected', ahead } : { state: 'too-large', ahead: 0 };
}
