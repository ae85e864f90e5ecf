import { send, withdraw } from '../post/post.ts';
import { graceMail, lockedOutMail } from '../post/team-mail.ts';
import type { Site } from './site.ts';
import { daysUntil } from './standing.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** How long a member may go on without 2FA once it is required of them: 7 × 24 hours, whatever clocks are put forward or back. */
export const graceMs = 7 * dayMs;
/** Before the deadline. The first word, seven days before it, goes out the moment the deadline is fixed. */
const remindersMs = [3 * dayMs, dayMs, 2 * hourMs];

const about = (accountId: number) => `grace ${accountId}`;

/**
 * Fixes the deadline of a member, or of all members, whom the requirement concerns from now on: the later of enforced and
 * joined, plus seven days. One that was fixed before stays for good. Call it in the transaction that makes them concerned.
 */
export function fixDeadline(site: Site, accountId?: number): void {
  site.database
    .prepare(
      `UPDATE members SET deadline = max(joined_at, since) + @graceMs
       FROM team_policies
       WHERE policy = 'require-two-factor' AND deadline IS NULL AND joined_at IS NOT NULL AND left_at IS NULL
         AND account_id = coalesce(@accountId, account_id)`,
    )
    .run({ graceMs, accountId: accountId ?? null });
}

interface Concerned {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly deadline: number;
}

/** Members without 2FA while the team requires it. */
const concerned = `
  SELECT accounts.id, email, name, deadline FROM members JOIN accounts ON accounts.id = account_id
  WHERE left_at IS NULL AND deadline IS NOT NULL
    AND EXISTS (SELECT 1 FROM team_policies WHERE policy = 'require-two-factor')
    AND NOT EXISTS (SELECT 1 FROM two_factor WHERE two_factor.account_id = members.account_id)`;

/**
 * Puts a member's reminders in the post, in place of those that have not left yet: a word now, then 3 days, 1 day and
 * 2 hours before the deadline, and one at it. Nobody who has 2FA on, has left, or is not asked for it gets any. Call it in
 * the transaction that changes one of these.
 */
export function settleReminders(site: Site, accountId: number): void {
  withdraw(site, about(accountId));
  const member = site.database
    .prepare<[number], Concerned>(`${concerned} AND members.account_id = ?`)
    .get(accountId);
  if (member) remind(site, member);
}

/** The same for all members at once, when the requirement begins or ends. */
export function settleAllReminders(site: Site): void {
  site.database.prepare('DELETE FROM post WHERE sent_at IS NULL AND about GLOB ?').run('grace *');
  for (const member of site.database.prepare<[], Concerned>(concerned).all()) remind(site, member);
}

function remind(site: Site, member: Concerned): void {
  const { id: accountId, deadline } = member;
  const now = site.now();
  const post = { accountId, about: about(accountId) };
  if (deadline > now) {
    const ahead = remindersMs.map((before) => deadline - before).filter((dueAt) => dueAt > now);
    for (const dueAt of [now, ...ahead]) {
      send(site, graceMail(member, daysUntil(deadline, dueAt)), { ...post, dueAt });
    }
  }
  send(site, lockedOutMail(member), { ...post, dueAt: Math.max(now, deadline) });
}
