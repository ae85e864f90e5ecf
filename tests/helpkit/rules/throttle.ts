import type { FactorName } from './second-factor.ts';
import type { Site } from './site.ts';

const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

/** After so many failures in a row nothing is compared any more, however long the guesser waits (NIST SP 800-63B). */
export const mostInRow = 100;

/** What is guessed at. Each has counters of its own. */
export type Factor = 'password' | FactorName | 'enrolment' | 'recovery';

/**
 * Counts an attempt BEFORE anything is compared, in one statement, so that parallel guesses cannot slip in between.
 * True means: go on and compare. False means that the subject has to wait ({@link waitLeft}) and nothing was counted.
 *
 * After `site.freeFailures` failures in a row the wait is 30 s, then a minute, doubling up to an hour. Only a success
 * forgets them: a count that ran out by waiting would let a patient guesser go on for ever, and one that ran out for
 * unknown names only would tell who is known.
 */
export function countAttempt(site: Site, factor: Factor, subject: string): boolean {
  const now = site.now();
  const { changes } = site.database
    .prepare(
      `INSERT INTO failures (factor, subject, count, blocked_until)
       VALUES (@factor, @subject, 1, iif(@free <= 1, @now + @first, 0))
       ON CONFLICT (factor, subject) DO UPDATE SET
         count = count + 1,
         blocked_until = iif(count + 1 < @free, 0, @now + min(@longest, @first << min(count + 1 - @free, 16)))
       WHERE blocked_until <= @now AND count < @most`,
    )
    .run({
      factor,
      subject,
      now,
      free: site.freeFailures,
      first: firstWaitMs,
      longest: longestWaitMs,
      most: Math.max(mostInRow, site.freeFailures),
    });
  return changes === 1;
}

/** Failures of a subject in a row, the attempts under way among them. */
export function failuresInRow(site: Site, factor: Factor, subject: string): number {
  return (
    site.database
      .prepare<[string, string], number>('SELECT count FROM failures WHERE factor = ? AND subject = ?')
      .pluck()
      .get(factor, subject) ?? 0
  );
}

/** Milliseconds that a subject still has to wait; 0 when it may try, `Infinity` when no waiting helps. */
export function waitLeft(site: Site, factor: Factor, subject: string): number {
  if (failuresInRow(site, factor, subject) >= Math.max(mostInRow, site.freeFailures))
    return Number.POSITIVE_INFINITY;
  const blockedUntil = site.database
    .prepare<[string, string], number>('SELECT blocked_until FROM failures WHERE factor = ? AND subject = ?')
    .pluck()
    .get(factor, subject);
  return Math.max(0, (blockedUntil ?? 0) - site.now());
}

/** Forgets the failures of a subject that has just succeeded. */
export function clearAttempts(site: Site, factor: Factor, subject: string): void {
  site.database.prepare('DELETE FROM failures WHERE factor = ? AND subject = ?').run(factor, subject);
}

/** Forgets the failures of all of a member's second factors: one of them has succeeded, or they are gone. */
export function clearSecondFactors(site: Site, accountId: number): void {
  site.database
    .prepare("DELETE FROM failures WHERE subject = ? AND factor NOT IN ('password', 'recovery')")
    .run(String(accountId));
}
