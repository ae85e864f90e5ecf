import type { Account } from './accounts.ts';
import { fixDeadline, settleReminders } from './grace.ts';
import type { Site } from './site.ts';

/** What a manager sees of a member's 2FA. */
export const memberStates = ['on', 'off', 'due', 'locked', 'invited', 'removed'] as const;

/**
 * - `on`: 2FA is on
 * - `off`: it is not, and the team does not require it
 * - `due`: it is not, and days are left
 * - `locked`: it is not, and the days are over
 * - `invited`: has not chosen a password yet
 * - `removed`: belonged to the team
 */
export type MemberState = (typeof memberStates)[number];

/** All that a manager sees of a member: no secret, no code, no number. */
export interface Member extends Account {
  readonly state: MemberState;
  /** The kind of method, when 2FA is on. */
  readonly kind: 'app' | 'sms' | null;
  /** Since when 2FA is on. */
  readonly since: number | null;
  readonly joinedAt: number | null;
  /** When the days end or ended, for a member without 2FA while the team requires it. */
  readonly deadline: number | null;
}

/** A wish for one page of the list. */
export interface MemberWish {
  /** Part of a name or an e-mail; accents and case do not matter. Empty for all. */
  readonly search: string;
  /** Only members of this state. Without it all but the removed ones. */
  readonly state: MemberState | undefined;
  /** From 1 on. */
  readonly page: number;
}

export interface MemberPage {
  readonly members: readonly Member[];
  /** Members that match the wish, on all pages. */
  readonly total: number;
  readonly pages: number;
  /** The page that is shown: the last one when the wish was for a later one. */
  readonly page: number;
}

/** Members on one page of the list. */
const membersPerPage = 50;

const listed = `
  SELECT accounts.id, email, name, role, kind, since, joined_at AS joinedAt, sought,
    CASE
      WHEN left_at IS NOT NULL THEN 'removed'
      WHEN joined_at IS NULL THEN 'invited'
      WHEN kind IS NOT NULL THEN 'on'
      WHEN required IS NULL OR deadline IS NULL THEN 'off'
      WHEN deadline > @now THEN 'due'
      ELSE 'locked'
    END AS state,
    iif(left_at IS NULL AND kind IS NULL AND required IS NOT NULL, deadline, NULL) AS deadline
  FROM members JOIN accounts ON accounts.id = members.account_id
    LEFT JOIN two_factor ON two_factor.account_id = members.account_id
    LEFT JOIN (SELECT since AS required FROM team_policies WHERE policy = 'require-two-factor')`;

const shown = 'id, email, name, role, kind, since, joinedAt, state, deadline';

/** Brings a name or a search to one form: no accents, no case. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Makes an account a member: at once, or invited until they answer. Call it in the transaction that makes the account. */
export function enlist(site: Site, account: Account, how: 'joined' | 'invited'): void {
  site.database
    .prepare('INSERT INTO members (account_id, sought, joined_at) VALUES (?, ?, ?)')
    .run(account.id, fold(`${account.name} ${account.email}`), how === 'joined' ? site.now() : null);
  if (how === 'joined') startDays(site, account.id);
}

/** Notes that somebody belongs to the team from now on, for the first time or again. Call it within a transaction. */
export function joinTeam(site: Site, accountId: number): void {
  site.database
    .prepare('UPDATE members SET joined_at = ?, left_at = NULL WHERE account_id = ?')
    .run(site.now(), accountId);
  startDays(site, accountId);
}

function startDays(site: Site, accountId: number): void {
  fixDeadline(site, accountId);
  settleReminders(site, accountId);
}

/** One page of the members, by name. */
export function listMembers(site: Site, wish: MemberWish): MemberPage {
  const matching = `FROM (${listed}) WHERE instr(sought, @search) > 0
    AND iif(@state IS NULL, state <> 'removed', state = @state)`;
  const wanted = { search: fold(wish.search.trim()), state: wish.state ?? null, now: site.now() };
  const total =
    site.database.prepare<[typeof wanted], number>(`SELECT count(*) ${matching}`).pluck().get(wanted) ?? 0;
  const pages = Math.max(1, Math.ceil(total / membersPerPage));
  const page = Math.min(wish.page, pages);
  const members = site.database
    .prepare<[typeof wanted & { most: number; skip: number }], Member>(
      `SELECT ${shown} ${matching} ORDER BY sought, id LIMIT @most OFFSET @skip`,
    )
    .all({ ...wanted, most: membersPerPage, skip: (page - 1) * membersPerPage });
  return { members, total, pages, page };
}

/** One member, removed ones too. */
export function findMember(site: Site, accountId: number): Member | undefined {
  return site.database
    .prepare<[{ id: number; now: number }], Member>(`SELECT ${shown} FROM (${listed}) WHERE id = @id`)
    .get({ id: accountId, now: site.now() });
}

/** How many members there are in each state; those with none are left out. */
export function countStates(site: Site): Partial<Record<MemberState, number>> {
  const rows = site.database
    .prepare<[{ now: number }], { state: MemberState; count: number }>(
      `SELECT state, count(*) AS count FROM (${listed}) GROUP BY state`,
    )
    .all({ now: site.now() });
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
