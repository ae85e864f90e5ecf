import type { Member } from './team.ts';
import { dayMs } from './zoned-days.ts';

/** When members are locked out, or would be. Times are ms since 1970. */

/** What is counted is counted from the reading to now. */
export interface Moment {
  /** When the list was read. */
  readAt: number;
  now: number;
}

/** An instant by which two-factor has to be on. */
export interface LockOut {
  at: number;
  /** `day` where the page counted days only: it may be up to a day earlier. */
  told: 'instant' | 'day' | 'at-once';
}

/** A member's deadline as the page told it, by an instant or by days; null where it told none. */
export function deadlineOf(
  { deadline, daysLeft }: Pick<Member, 'deadline' | 'daysLeft'>,
  readAt: number,
): LockOut | null {
  if (deadline !== null) return { at: deadline, told: 'instant' };
  return daysLeft === null ? null : { at: readAt + daysLeft * dayMs, told: 'day' };
}

/** HelpKit's days of grace, where its page names none. */
const usualGrace = 7;

/** What is asked of the team: whether two-factor is required already, and the days of grace that the page names. */
export interface Grace {
  required: boolean;
  graceDays: number | null;
}

/**
 * When a member without two-factor is locked out; while it is not required of all: when it would be, if it were from now on.
 * A deadline that a member has had before stays as it was. Null for whoever has two-factor on or is no member yet, and where
 * a rule that is on names no deadline.
 */
export function lockOutOf(
  member: Member,
  { required, graceDays }: Grace,
  { readAt, now }: Moment,
): LockOut | null {
  if (member.state !== 'off' && member.state !== 'locked') return null;
  const told = deadlineOf(member, readAt);
  if (required || (told !== null && told.at > now)) return told;
  // Its days ran out under an earlier rule.
  if (told !== null || member.state === 'locked') return { at: now, told: 'at-once' };
  return { at: now + (graceDays ?? usualGrace) * dayMs, told: 'instant' };
}

/** A member who would be locked out if two-factor were required of all from now on. */
export interface Forecast {
  member: Member;
  /** At once, where an earlier deadline has passed. */
  lockOut: LockOut;
}

/** Who would be locked out, and when, the first one first. */
export function forecast(members: readonly Member[], graceDays: number | null, moment: Moment): Forecast[] {
  return members
    .flatMap((member) => {
      const lockOut = lockOutOf(member, { required: false, graceDays }, moment);
      return lockOut === null ? [] : [{ member, lockOut }];
    })
    .sort((one, other) => one.lockOut.at - other.lockOut.at);
}
