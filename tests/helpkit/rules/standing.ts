import type { Site } from './site.ts';

/** What a member may do in the team and what it asks of them, as of this request. */
export interface Standing {
  readonly mayManage: boolean;
  readonly isOwner: boolean;
  /** Set for a member without 2FA while the team requires it. */
  readonly grace: Grace | undefined;
}

/** The days that a member without 2FA has left. */
export interface Grace {
  /** The instant, in milliseconds, from which only turning 2FA on is left to do. */
  readonly deadline: number;
  /** Days begun until then, at least 1; 0 from then on. */
  readonly daysLeft: number;
  readonly lockedOut: boolean;
}

const dayMs = 24 * 60 * 60_000;

/** Days of 24 hours begun until an instant; 0 from then on. */
export function daysUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / dayMs));
}

/**
 * Judged anew at each request, from the clock and the stored deadline alone: nothing has to run at the deadline for it
 * to hold.
 */
export function standingOf(site: Site, accountId: number): Standing {
  const row = site.database
    .prepare<[number], { mayManage: number; isOwner: number; deadline: number | null }>(
      `SELECT coalesce(may_manage, 0) AS mayManage, coalesce(is_owner, 0) AS isOwner,
         iif(EXISTS (SELECT 1 FROM team_policies WHERE policy = 'require-two-factor')
           AND NOT EXISTS (SELECT 1 FROM two_factor WHERE two_factor.account_id = accounts.id), deadline, NULL) AS deadline
       FROM accounts JOIN members ON members.account_id = accounts.id LEFT JOIN roles ON roles.name = role
       WHERE accounts.id = ? AND left_at IS NULL`,
    )
    .get(accountId);
  if (!row) return { mayManage: false, isOwner: false, grace: undefined };
  const { deadline } = row;
  const now = site.now();
  return {
    mayManage: row.mayManage === 1,
    isOwner: row.isOwner === 1,
    grace:
      deadline === null
        ? undefined
        : { deadline, daysLeft: daysUntil(deadline, now), lockedOut: deadline <= now },
  };
}
