import { send } from '../post/post.ts';
import { rejoinedMail, removedMail } from '../post/team-mail.ts';
import { settleReminders } from './grace.ts';
import { findMember, joinTeam, type Member } from './members.ts';
import { revoke } from './revocation.ts';
import { listRoles } from './roles.ts';
import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { logAct } from './team-log.ts';

/** Who changes something about a member. */
export interface Actor {
  readonly id: number;
  readonly email: string;
}

/**
 * Why a member was not changed.
 * - `not-a-manager`: the actor may not manage the team
 * - `owners-only`: an owner, or the making of one, is not for those who only manage
 * - `last-owner`: the team would be without an owner
 * - `last-protected`: 2FA is required, and no manager would be left who has it on
 * - `no-such-role`, `no-such-member`, `not-now`: the form was of another day
 */
export type MemberRefusal =
  | 'not-a-manager'
  | 'owners-only'
  | 'last-owner'
  | 'last-protected'
  | 'no-such-role'
  | 'no-such-member'
  | 'not-now';

/** Gives a member another role. */
export function changeRole(site: Site, actor: Actor, memberId: number, name: string): MemberRefusal | 'done' {
  return change(site, actor, memberId, (member) => {
    const role = listRoles(site).find((known) => known.name === name);
    if (!role) return 'no-such-role';
    if (member.state === 'removed') return 'not-now';
    if (role.name === member.role) return 'done';
    if (role.isOwner && !standingOf(site, actor.id).isOwner) return 'owners-only';
    const lost = whatIsLost(site, memberId, role);
    if (lost) return lost;
    site.database.prepare('UPDATE accounts SET role = ? WHERE id = ?').run(role.name, memberId);
    logAct(site, actor.email, 'role-changed', { subject: member.email, detail: role.name });
    return 'done';
  });
}

/** Takes a member out of the team: logged out and untrusted everywhere, their deadline kept. */
export function removeMember(site: Site, actor: Actor, memberId: number): MemberRefusal | 'done' {
  return change(site, actor, memberId, (member) => {
    if (member.state === 'removed') return 'not-now';
    const lost = whatIsLost(site, memberId, { mayManage: false, isOwner: false });
    if (lost) return lost;
    site.database.prepare('UPDATE members SET left_at = ? WHERE account_id = ?').run(site.now(), memberId);
    site.database.prepare('DELETE FROM invitations WHERE account_id = ?').run(memberId);
    revoke(site, memberId, 'left-team');
    settleReminders(site, memberId);
    if (member.state !== 'invited') {
      send(site, removedMail(member), { accountId: memberId, about: `member ${memberId}` });
    }
    logAct(site, actor.email, 'removed', { subject: member.email });
    return 'done';
  });
}

/** Takes a removed member in again, with the password, the 2FA and the deadline that they had. */
export function rejoinMember(site: Site, actor: Actor, memberId: number): MemberRefusal | 'done' {
  return change(site, actor, memberId, (member) => {
    if (member.state !== 'removed' || member.joinedAt === null) return 'not-now';
    joinTeam(site, memberId);
    send(site, rejoinedMail(member), { accountId: memberId, about: `member ${memberId}` });
    logAct(site, actor.email, 'rejoined', { subject: member.email });
    return 'done';
  });
}

/** Judges who may touch whom, in one transaction with what is then done. */
function change(
  site: Site,
  actor: Actor,
  memberId: number,
  act: (member: Member) => MemberRefusal | 'done',
): MemberRefusal | 'done' {
  return site.database
    .transaction((): MemberRefusal | 'done' => {
      const refusal = mayTouch(site, actor, memberId);
      const member = findMember(site, memberId);
      if (refusal || !member) return refusal ?? 'no-such-member';
      return act(member);
    })
    .immediate();
}

/** Why an actor may not touch a member, or undefined when they may. Call it in the transaction of the change. */
export function mayTouch(site: Site, actor: Actor, memberId: number): MemberRefusal | undefined {
  const { mayManage, isOwner } = standingOf(site, actor.id);
  if (!mayManage) return 'not-a-manager';
  const touched = site.database
    .prepare<[number], number>(
      'SELECT coalesce(is_owner, 0) FROM accounts LEFT JOIN roles ON roles.name = role WHERE id = ?',
    )
    .pluck()
    .get(memberId);
  return touched === 1 && !isOwner ? 'owners-only' : undefined;
}

/** Whether the team would lose its last owner, or its last manager with 2FA on, if a member were only this from now on. */
function whatIsLost(
  site: Site,
  memberId: number,
  becomes: { readonly mayManage: boolean; readonly isOwner: boolean },
): 'last-owner' | 'last-protected' | undefined {
  const before = standingOf(site, memberId);
  if (before.isOwner && !becomes.isOwner && othersLike(site, memberId, 'is_owner') === 0) return 'last-owner';
  if (before.mayManage && !becomes.mayManage && isLastProtected(site, memberId)) return 'last-protected';
  return undefined;
}

/** Whether a member is the last manager with 2FA on while the team requires it: such a one keeps role and 2FA. */
export function isLastProtected(site: Site, memberId: number): boolean {
  const isProtected = site.database
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM two_factor WHERE account_id = ?)
         AND EXISTS (SELECT 1 FROM team_policies WHERE policy = 'require-two-factor')`,
    )
    .pluck()
    .get(memberId);
  return (
    isProtected === 1 &&
    standingOf(site, memberId).mayManage &&
    othersLike(
      site,
      memberId,
      'may_manage AND EXISTS (SELECT 1 FROM two_factor WHERE account_id = accounts.id)',
    ) === 0
  );
}

/** How many members there are, besides one, of whom that holds. */
function othersLike(site: Site, memberId: number, condition: string): number {
  return (
    site.database
      .prepare<[number], number>(
        `SELECT count(*) FROM accounts JOIN members ON members.account_id = accounts.id JOIN roles ON roles.name = role
         WHERE joined_at IS NOT NULL AND left_at IS NULL AND accounts.id <> ? AND ${condition}`,
      )
      .pluck()
      .get(memberId) ?? 0
  );
}
