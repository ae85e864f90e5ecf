import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { logAct } from './team-log.ts';

/** A role of the team. Its name is a free word; what counts is what it may do. */
export interface Role {
  readonly name: string;
  /** May see and change who belongs to the team, and its policies. */
  readonly mayManage: boolean;
  /** Manages, and cannot be touched by those who only manage. A team always has an owner. */
  readonly isOwner: boolean;
}

/** A role's name, trimmed, or undefined when it cannot be one. */
export function readRoleName(typed: string): string | undefined {
  const name = typed.trim().normalize('NFC');
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&./-]{0,39}$/u.test(name) ? name : undefined;
}

/** All roles: owners first, then managers, then the others by name. */
export function listRoles(site: Site): Role[] {
  return site.database
    .prepare<[], { name: string; mayManage: number; isOwner: number }>(
      `SELECT name, may_manage AS mayManage, is_owner AS isOwner FROM roles
       ORDER BY is_owner DESC, may_manage DESC, name`,
    )
    .all()
    .map(({ name, mayManage, isOwner }) => ({ name, mayManage: mayManage === 1, isOwner: isOwner === 1 }));
}

/** Adds a role of the team's own, never an owner's. */
export function addRole(
  site: Site,
  actor: { readonly id: number; readonly email: string },
  name: string,
  mayManage: boolean,
): 'not-a-manager' | 'taken' | 'done' {
  return site.database
    .transaction(() => {
      if (!standingOf(site, actor.id).mayManage) return 'not-a-manager';
      const { changes } = site.database
        .prepare('INSERT OR IGNORE INTO roles (name, may_manage, is_owner) VALUES (?, ?, 0)')
        .run(name, Number(mayManage));
      if (changes === 0) return 'taken';
      logAct(site, actor.email, 'role-added', { detail: name });
      return 'done';
    })
    .immediate();
}
