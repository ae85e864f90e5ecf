import type { Account } from './accounts.ts';
import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** Sessions end twelve hours after login, however busy they are. */
const sessionLifeMs = 12 * 60 * 60_000;
/** How long a proof opens what only its owner may change. */
const proofLifeMs = 10 * 60_000;

/** Somebody who is logged in. `id` is the hash under which the database knows the cookie. */
export interface Session {
  readonly id: string;
  readonly account: Account;
  /** When its owner last gave the password and, where 2FA is on, a code; null when a trusted device stood in for the code. */
  readonly provedAt: number | null;
}

interface SessionRow extends Account {
  readonly sessionId: string;
  readonly provedAt: number | null;
}

/** What a login rested on: a `proof` is password and code (or the password alone where no 2FA is on), `trust` a trusted device. */
export type LoginGround = 'proof' | 'trust';

/** Logs a member in and gives the token for the cookie. Always a new one: no id from before login lives on. */
export function openSession(site: Site, accountId: number, ground: LoginGround): string {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  site.database.prepare('DELETE FROM sessions WHERE expires_at <= ?').run(now);
  site.database
    .prepare(
      'INSERT INTO sessions (id, account_id, created_at, expires_at, proved_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(hash, accountId, now, now + sessionLifeMs, ground === 'proof' ? now : null);
  return token;
}

/**
 * Notes that a session's owner has proved who they are, and gives its new token: whoever held the old one has nothing.
 * It ends when it would have ended. Undefined when the session has ended meanwhile.
 */
export function proveSession(site: Site, sessionId: string): string | undefined {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  const { changes } = site.database
    .prepare('UPDATE sessions SET id = ?, proved_at = ? WHERE id = ? AND expires_at > ?')
    .run(hash, now, sessionId, now);
  return changes === 1 ? token : undefined;
}

/** Whether a session's last proof is at most ten minutes old. */
export function isProved(site: Site, { provedAt }: Session): boolean {
  return provedAt !== null && site.now() - provedAt <= proofLifeMs;
}

/** The session that a cookie's token opens, if it is still good. */
export function findSession(site: Site, token: string): Session | undefined {
  const row = site.database
    .prepare<[string, number], SessionRow>(
      `SELECT sessions.id AS sessionId, proved_at AS provedAt, accounts.id, email, name, role
       FROM sessions JOIN accounts ON accounts.id = sessions.account_id JOIN members USING (account_id)
       WHERE sessions.id = ? AND expires_at > ? AND left_at IS NULL`,
    )
    .get(hashToken(token), site.now());
  if (!row) return undefined;
  const { sessionId, provedAt, ...account } = row;
  return { id: sessionId, account, provedAt };
}

/** Logs one session out. */
export function closeSession(site: Site, sessionId: string): void {
  site.database.prepare('DELETE FROM sessions WHERE id = ?').run(sessionId);
}

/** Logs a member out everywhere, or everywhere but in the session `but`. */
export function closeSessionsOf(site: Site, accountId: number, but?: Session): void {
  site.database
    .prepare('DELETE FROM sessions WHERE account_id = ? AND id IS NOT ?')
    .run(accountId, but?.id ?? null);
}
