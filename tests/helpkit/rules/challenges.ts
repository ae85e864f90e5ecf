import type { Account } from './accounts.ts';
import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long somebody may take between password and code. */
export const challengeLifeMs = 10 * 60_000;
/** How many codes may be compared in one login. */
const mostTries = 5;

/** Somebody who gave the right password and still owes a code. It opens the code pages and nothing else. */
export interface Challenge {
  readonly id: string;
  readonly account: Account;
}

interface ChallengeRow extends Account {
  readonly challengeId: string;
}

/** Opens a challenge and gives the token for its cookie. */
export function openChallenge(site: Site, accountId: number): string {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  site.database.prepare('DELETE FROM challenges WHERE expires_at <= ?').run(now);
  site.database
    .prepare('INSERT INTO challenges (id, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
    .run(hash, accountId, now, now + challengeLifeMs);
  return token;
}

/** The challenge that a cookie's token opens, if it is still good. */
export function findChallenge(site: Site, token: string): Challenge | undefined {
  const row = site.database
    .prepare<[string, number, number], ChallengeRow>(
      `SELECT challenges.id AS challengeId, accounts.id, email, name, role
       FROM challenges JOIN accounts ON accounts.id = account_id
       WHERE challenges.id = ? AND expires_at > ? AND tries < ?`,
    )
    .get(hashToken(token), site.now(), mostTries);
  if (!row) return undefined;
  const { challengeId, ...account } = row;
  return { id: challengeId, account };
}

/**
 * Whether a challenge is still open. Asked again in the transaction that spends a code, so that each challenge makes at
 * most one session and no code is spent for none.
 */
export function challengeIsOpen(site: Site, challengeId: string): boolean {
  return (
    site.database
      .prepare('SELECT 1 FROM challenges WHERE id = ? AND expires_at > ?')
      .get(challengeId, site.now()) !== undefined
  );
}

/** Counts a code that is about to be compared. False when the challenge is over: ended, or five were compared already. */
export function countTry(site: Site, challengeId: string): boolean {
  return (
    site.database
      .prepare('UPDATE challenges SET tries = tries + 1 WHERE id = ? AND expires_at > ? AND tries < ?')
      .run(challengeId, site.now(), mostTries).changes === 1
  );
}

/** Whether a challenge takes one more code. */
export function hasTriesLeft(site: Site, challengeId: string): boolean {
  const tries = site.database
    .prepare<[string], number>('SELECT tries FROM challenges WHERE id = ?')
    .pluck()
    .get(challengeId);
  return tries !== undefined && tries < mostTries;
}

export function closeChallenge(site: Site, challengeId: string): void {
  site.database.prepare('DELETE FROM challenges WHERE id = ?').run(challengeId);
}

/** Ends all logins of a member that still owe a code. */
export function closeChallengesOf(site: Site, accountId: number): void {
  site.database.prepare('DELETE FROM challenges WHERE account_id = ?').run(accountId);
}
