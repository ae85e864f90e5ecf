import { addressWait, countGuess, forgiveGuess } from './addresses.ts';
import type { Site } from './site.ts';
import { clearAttempts, countAttempt, type Factor, failuresInRow, waitLeft } from './throttle.ts';

/** Something secret that somebody is about to have compared. */
export interface Guess {
  readonly factor: Factor;
  /** Whose failures are counted. */
  readonly subject: string;
  /** Network address that it came from; undefined where that is not counted, as for a device that the member trusts. */
  readonly address: string | undefined;
}

/** Why a guess is not compared: the subject waits, its counter is full for good, or its address has guessed too often. */
export type Refused =
  | { readonly refused: 'wait' | 'crowd'; readonly wait: number }
  | { readonly refused: 'closed' };

export interface Admitted {
  readonly refused: undefined;
  /** Which failure in a row it is, if it is wrong. */
  readonly nth: number;
  /** Takes the guess off the counters: it was right. Call it in the transaction that it pays for. */
  right(): void;
}

/** Counts a guess, before it is compared, against its subject and its address: against both or neither. */
export function admitGuess(site: Site, { factor, subject, address }: Guess): Admitted | Refused {
  return site.database
    .transaction((): Admitted | Refused => {
      const counted = address === undefined ? 0 : countGuess(site, address);
      if (counted === undefined) return { refused: 'crowd', wait: addressWait(site, address ?? '') };
      if (!countAttempt(site, factor, subject)) {
        forgiveGuess(site, counted);
        const wait = waitLeft(site, factor, subject);
        return Number.isFinite(wait) ? { refused: 'wait', wait } : { refused: 'closed' };
      }
      const right = () => {
        clearAttempts(site, factor, subject);
        forgiveGuess(site, counted);
      };
      return { refused: undefined, nth: failuresInRow(site, factor, subject), right };
    })
    .immediate();
}
