import { send, withdraw } from '../post/post.ts';
import { invitationMail } from '../post/team-mail.ts';
import { type Account, findAccount, insertAccount } from './accounts.ts';
import { type Actor, type MemberRefusal, mayTouch } from './member-changes.ts';
import { findMember, joinTeam } from './members.ts';
import { hashPassword } from './password-hash.ts';
import { listRoles } from './roles.ts';
import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { logAct } from './team-log.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long an invitation's link works. */
const invitationLifeMs = 7 * 24 * 60 * 60_000;

/** Why somebody was not invited: `taken` when the e-mail belongs to a member, invited, present or removed. */
export type InvitationRefusal = MemberRefusal | 'taken';

const about = (accountId: number) => `invitation ${accountId}`;

/**
 * Adds somebody to the team and mails them the link by which they choose a password. `linkOf` makes the link's address
 * from its token. Until then nobody can log in to the account: its password is 256 random bits that nobody was told.
 */
export async function invite(
  site: Site,
  actor: Actor,
  wanted: Omit<Account, 'id'>,
  linkOf: (token: string) => string,
): Promise<InvitationRefusal | Account> {
  const hash = await hashPassword(newToken(site.random).token, site.random(16), site.hashCost);
  return site.database
    .transaction((): InvitationRefusal | Account => {
      const { mayManage, isOwner } = standingOf(site, actor.id);
      if (!mayManage) return 'not-a-manager';
      const role = listRoles(site).find((known) => known.name === wanted.role);
      if (!role) return 'no-such-role';
      if (role.isOwner && !isOwner) return 'owners-only';
      if (findAccount(site, wanted.email)) return 'taken';
      const account = insertAccount(site, wanted, hash, 'invited');
      mailLink(site, actor, account, linkOf);
      logAct(site, actor.email, 'invited', { subject: account.email, detail: account.role });
      return account;
    })
    .immediate();
}

/** Mails an invited member a new link; the one before no longer works. */
export function inviteAgain(
  site: Site,
  actor: Actor,
  memberId: number,
  linkOf: (token: string) => string,
): MemberRefusal | 'done' {
  return site.database
    .transaction((): MemberRefusal | 'done' => {
      const refusal = mayTouch(site, actor, memberId);
      const member = findMember(site, memberId);
      if (refusal || !member) return refusal ?? 'no-such-member';
      const neverJoined = member.joinedAt === null;
      if (!neverJoined) return 'not-now';
      site.database.prepare('UPDATE members SET left_at = NULL WHERE account_id = ?').run(memberId);
      mailLink(site, actor, member, linkOf);
      logAct(site, actor.email, 'invited-again', { subject: member.email });
      return 'done';
    })
    .immediate();
}

function mailLink(site: Site, actor: Actor, account: Account, linkOf: (token: string) => string): void {
  const { token, hash } = newToken(site.random);
  const expiresAt = site.now() + invitationLifeMs;
  withdraw(site, about(account.id));
  site.database
    .prepare('INSERT OR REPLACE INTO invitations (account_id, token_hash, expires_at) VALUES (?, ?, ?)')
    .run(account.id, hash, expiresAt);
  send(site, invitationMail(account, actor.email, linkOf(token), expiresAt), {
    accountId: account.id,
    about: about(account.id),
  });
}

/** Whom an invitation's link is for, without using it up. */
export function findInvited(site: Site, token: string): Account | undefined {
  return site.database
    .prepare<[string, number], Account>(
      `SELECT accounts.id, email, name, role FROM invitations JOIN accounts ON accounts.id = account_id
       WHERE token_hash = ? AND expires_at > ?`,
    )
    .get(hashToken(token), site.now());
}

/**
 * Uses an invitation up: the password is set and the member has joined. Undefined when the link is unknown, used, too old
 * or taken back.
 */
export async function acceptInvitation(
  site: Site,
  token: string,
  password: string,
): Promise<Account | undefined> {
  const passwordHash = await hashPassword(password, site.random(16), site.hashCost);
  return site.database
    .transaction(() => {
      const account = findInvited(site, token);
      if (!account) return undefined;
      site.database.prepare('DELETE FROM invitations WHERE account_id = ?').run(account.id);
      site.database
        .prepare('UPDATE accounts SET password_hash = ? WHERE id = ?')
        .run(passwordHash, account.id);
      joinTeam(site, account.id);
      logAct(site, account.email, 'joined', { subject: account.email, detail: account.role });
      return account;
    })
    .immediate();
}
