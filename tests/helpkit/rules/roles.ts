import type { Site } from './site.ts';

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

/** Adds a role of the team's own, never an owner's. False when there is one of that name. */
export function addRole(site: Site, name: string, mayManage: boolean): boolean {
  return (
    site.database
      .prepare('INSERT OR IGNORE INTO roles (name, may_manage, is_owner) VALUES (?, ?, 0)')
      .run(name, Number(mayManage)).changes === 1
  );
}
