import type { Site } from './site.ts';

/** What a manager of the team can do, as the log calls it. */
export type TeamAct =
  | 'invited'
  | 'invited-again'
  | 'joined'
  | 'role-changed'
  | 'removed'
  | 'rejoined'
  | 'reset-started'
  | 'role-added'
  | 'two-factor-required'
  | 'two-factor-not-required'
  | 'trust-forbidden'
  | 'trust-allowed';

/** One line of the log. Names are as they were then. */
export interface TeamEntry {
  readonly id: number;
  readonly at: number;
  /** E-mail of who did it. */
  readonly actor: string;
  readonly act: TeamAct;
  /** E-mail of the member it was done to, if it was one. */
  readonly subject: string | null;
  /** What it became, such as the name of a role. Never anything secret. */
  readonly detail: string | null;
}

/** Logs an act. Call it in the transaction that does it: either both happen or neither. */
export function logAct(
  site: Site,
  actor: string,
  act: TeamAct,
  about: { readonly subject?: string; readonly detail?: string } = {},
): void {
  site.database
    .prepare('INSERT INTO team_log (at, actor, act, subject, detail) VALUES (?, ?, ?, ?, ?)')
    .run(site.now(), actor, act, about.subject ?? null, about.detail ?? null);
}

/** One page of the log, the newest first. */
export function listActs(
  site: Site,
  page: number,
  pageSize: number,
): { entries: TeamEntry[]; total: number } {
  const entries = site.database
    .prepare<[number, number], TeamEntry>(
      'SELECT id, at, actor, act, subject, detail FROM team_log ORDER BY id DESC LIMIT ? OFFSET ?',
    )
    .all(pageSize, (page - 1) * pageSize);
  const total = site.database.prepare<[], number>('SELECT count(*) FROM team_log').pluck().get() ?? 0;
  return { entries, total };
}
