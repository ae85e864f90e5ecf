import type { Member } from './team.ts';
import { dayMs } from './zoned-days.ts';

/** A team's list as an admin works with it. Pure over a reading; times are ms since 1970. */

/** How a member is sorted and filtered: `late` = off with a deadline that runs, `out` = locked out. */
export type Standing = 'on' | 'sms' | 'late' | 'off' | 'out' | 'invited' | 'removed';

export const standings: readonly Standing[] = ['out', 'late', 'off', 'sms', 'on', 'invited', 'removed'];

export function standingOf(member: Member, now: number): Standing {
  const { state, method } = member;
  if (state === 'invited' || state === 'removed') return state;
  if (state === 'on') return method === 'sms' ? 'sms' : 'on';
  if (state === 'locked') return 'out';
  const left = daysLeftOf(member, now);
  if (left === null) return 'off';
  return left <= 0 ? 'out' : 'late';
}

/** Whole days until a member is locked out, a begun one counted; null where no deadline runs. */
export function daysLeftOf({ state, deadline, daysLeft }: Member, now: number): number | null {
  if (state !== 'off') return null;
  return deadline === null ? daysLeft : Math.max(0, Math.ceil((deadline - now) / dayMs));
}

export function countStandings(members: readonly Member[], now: number): Record<Standing, number> {
  const counts: Record<Standing, number> = { on: 0, sms: 0, late: 0, off: 0, out: 0, invited: 0, removed: 0 };
  for (const member of members) counts[standingOf(member, now)] += 1;
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
  now: number,
): Member[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (member: Member) => {
    if (only !== null && standingOf(member, now) !== only) return false;
    const text = `${member.name} ${member.email} ${member.role}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return members
    .filter(fits)
    .map((member) => ({ member, key: keyOf(member, by, now) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ member }) => member);
}

type Key = readonly [first: number, text: string, last: string];

function keyOf(member: Member, by: SortBy, now: number): Key {
  const name = (member.name || member.email).toLowerCase();
  if (by === 'name') return [0, name, member.email];
  if (by === 'role') return [0, member.role.toLowerCase(), name];
  if (by === 'since') return [-(member.since ?? 0), name, member.email];
  const left = daysLeftOf(member, now) ?? 0;
  return [standings.indexOf(standingOf(member, now)) * 1_000_000 + left, name, member.email];
}

function compare(one: Key, other: Key): number {
  if (one[0] !== other[0]) return one[0] - other[0];
  if (one[1] !== other[1]) return one[1] < other[1] ? -1 : 1;
  return one[2] < other[2] ? -1 : Number(one[2] > other[2]);
}

/** When a member would be locked out if the rule were turned on now. */
export interface Forecast {
  member: Member;
  /** At once, where an earlier deadline has passed. */
  at: number;
}

/** HelpKit's days of grace, where its page names none. */
const usualGrace = 7;

/**
 * Who would be locked out, and when, if two-factor were required of all from now on. A deadline that a member has had before
 * stays as it was; invited and removed members have none yet.
 */
export function forecast(members: readonly Member[], graceDays: number | null, now: number): Forecast[] {
  const end = now + (graceDays ?? usualGrace) * dayMs;
  return members
    .filter(({ state }) => state === 'off' || state === 'locked')
    .map((member) => ({
      member,
      at: Math.max(now, member.deadline ?? (member.state === 'locked' ? now : end)),
    }))
    .sort((one, other) => one.at - other.at);
}
