import type { Member } from './team.ts';
import { deadlineOf, type Moment } from './team-lockout.ts';
import { dayMs } from './zoned-days.ts';

/** A team's list as an admin works with it. Pure over a reading; times are ms since 1970. */

/** How a member is sorted and filtered: `late` = off with a deadline that runs, `out` = locked out. */
export type Standing = 'on' | 'sms' | 'late' | 'off' | 'out' | 'invited' | 'removed';

export const standings: readonly Standing[] = ['out', 'late', 'off', 'sms', 'on', 'invited', 'removed'];

export function standingOf(member: Member, moment: Moment): Standing {
  const { state, method } = member;
  if (state === 'invited' || state === 'removed') return state;
  if (state === 'on') return method === 'sms' ? 'sms' : 'on';
  if (state === 'locked') return 'out';
  const left = daysLeftOf(member, moment);
  if (left === null) return 'off';
  return left <= 0 ? 'out' : 'late';
}

/** Whole days until a member is locked out, a begun one counted; null where no deadline runs. */
export function daysLeftOf(member: Member, { readAt, now }: Moment): number | null {
  const deadline = member.state === 'off' ? deadlineOf(member, readAt) : null;
  return deadline === null ? null : Math.max(0, Math.ceil((deadline.at - now) / dayMs));
}

export function countStandings(members: readonly Member[], moment: Moment): Record<Standing, number> {
  const counts: Record<Standing, number> = { on: 0, sms: 0, late: 0, off: 0, out: 0, invited: 0, removed: 0 };
  for (const member of members) counts[standingOf(member, moment)] += 1;
  return counts;
}

export type SortBy = 'urgency' | 'name' | 'role' | 'since';

export interface ListWish {
  query: string;
  only: Standing | null;
  by: SortBy;
}

/** The members that fit, in the order wished for. */
export function listMembers(
  members: readonly Member[],
  { query, only, by }: ListWish,
  moment: Moment,
): Member[] {
  const words = query.toLowerCase().split(/\s+/);
  const fits = (member: Member) => {
    if (only !== null && standingOf(member, moment) !== only) return false;
    const text = `${member.name} ${member.email} ${member.role}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return members
    .filter(fits)
    .map((member) => ({ member, key: keyOf(member, by, moment) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ member }) => member);
}

type Key = readonly [first: number, text: string, last: string];

function keyOf(member: Member, by: SortBy, moment: Moment): Key {
  const name = (member.name || member.email).toLowerCase();
  if (by === 'name') return [0, name, member.email];
  if (by === 'role') return [0, member.role.toLowerCase(), name];
  if (by === 'since') return [-(member.since ?? 0), name, member.email];
  const left = daysLeftOf(member, moment) ?? 0;
  return [standings.indexOf(standingOf(member, moment)) * 1_000_000 + left, name, member.email];
}

function compare(one: Key, other: Key): number {
  if (one[0] !== other[0]) return one[0] - other[0];
  if (one[1] !== other[1]) return one[1] < other[1] ? -1 : 1;
  return one[2] < other[2] ? -1 : Number(one[2] > other[2]);
}
