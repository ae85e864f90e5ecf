import type { Account } from './accounts.ts';
import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** Sessions end twelve hours after login, however busy they are. */
const sessionLifeMs = 12 * 60 * 60_000;

/** Somebody who is logged in. `id` is the hash under which the database knows the cookie. */
export interface Session {
  readonly id: string;
  readonly account: Account;
}

interface SessionRow extends Account {
  readonly sessionId: string;
}

/** Logs a member in and gives the token for the cookie. Always a new one: no id from before login lives on. */
export function openSession(site: Site, accountId: number): string {
  const { token, hash } = newToken(site.random);
  const now = site.now();
  site.database.prepare('DELETE FROM sessions WHERE expires_at <= ?').run(now);
  site.database
    .prepare('INSERT INTO sessions (id, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
    .run(hash, accountId, now, now + sessionLifeMs);
  return token;
}

/** The session that a cookie's token opens, if it is still good. */
export function findSession(site: Site, token: string): Session | undefined {
  const row = site.database
    .prepare<[string, number], SessionRow>(
      `SELECT sessions.id AS sessionId, accounts.id, email, name, role
       FROM sessions JOIN accounts ON accounts.id = account_id
       WHERE sessions.id = ? AND expires_at > ?`,
    )
    .get(hashToken(token), site.now());
  if (!row) return undefined;
  const { sessionId, ...account } = row;
  return { id: sessionId, account };
}

/** Logs one session out. */
export function closeSession(site: Site, sessionId: string): void {
  site.database.prepare('DELETE FROM sessions WHERE id = ?').run(sessionId);
}

/** Logs a member out everywhere but here. */
export function closeOtherSessions(site: Site, session: Session): void {
  site.database
    .prepare('DELETE FROM sessions WHERE account_id = ? AND id <> ?')
    .run(session.account.id, session.id);
}
