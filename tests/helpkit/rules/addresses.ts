import type { Site } from './site.ts';

const windowMs = 10 * 60_000;

/**
 * Counts a guess against the network address that it came from, in one statement and before anything is compared.
 * Gives its number for {@link forgiveGuess}; undefined when the last ten minutes hold `site.addressFailures` already.
 */
export function countGuess(site: Site, address: string): number | undefined {
  const now = site.now();
  site.database.prepare('DELETE FROM address_guesses WHERE at <= ?').run(now - windowMs);
  return site.database
    .prepare<[string, number, string, number], number>(
      `INSERT INTO address_guesses (address, at) SELECT ?, ?
       WHERE (SELECT count(*) FROM address_guesses WHERE address = ?) < ? RETURNING id`,
    )
    .pluck()
    .get(address, now, address, site.addressFailures);
}

/** Takes a guess back that turned out right, or that was not compared at all. */
export function forgiveGuess(site: Site, id: number): void {
  site.database.prepare('DELETE FROM address_guesses WHERE id = ?').run(id);
}

/** Milliseconds until an address may guess again; 0 when it may. */
export function addressWait(site: Site, address: string): number {
  const { count, oldest } = site.database
    .prepare<[string, number], { count: number; oldest: number | null }>(
      'SELECT count(*) AS count, min(at) AS oldest FROM address_guesses WHERE address = ? AND at > ?',
    )
    .get(address, site.now() - windowMs) ?? { count: 0, oldest: null };
  return count < site.addressFailures || oldest === null ? 0 : oldest + windowMs - site.now();
}
