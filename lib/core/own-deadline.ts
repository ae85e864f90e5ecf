import { deadlineOf } from './team-lockout.ts';
import { dayMs } from './zoned-days.ts';

/** The person's own deadline for turning two-factor on. Times are ms since 1970. */

/** As every page tells a member. */
export interface OwnDeadline {
  at: number | null;
  daysLeft: number | null;
  lockedOut: boolean;
  /** Where it is set up: path of the link beside the words; null where there is none. */
  setUp: string | null;
}

/** Whose deadline it is, and where. A page that names nobody speaks of whoever is known there. */
export interface Whose {
  origin: string;
  username: string;
}

/** A deadline as it was read last. */
export interface SeenDeadline extends OwnDeadline, Whose {
  seenAt: number;
}

/** What a page for those who are logged in said: null = it asks the person for nothing, so two-factor is on. */
export interface DeadlinePage extends Whose {
  own: OwnDeadline | null;
  at: number;
}

export function isSameOwner(one: Whose, other: Whose): boolean {
  const isAnybody = one.username === '' || other.username === '';
  return one.origin === other.origin && (isAnybody || one.username === other.username);
}

/** What is known after a page was read. One that names nobody and tells nothing may be one for those who are not logged in. */
export function deadlinesAfter(before: readonly SeenDeadline[], page: DeadlinePage): SeenDeadline[] {
  const { own, origin, username, at } = page;
  if (own === null && username === '') return [...before];
  const others = before.filter((one) => !isSameOwner(one, page));
  return own === null ? others : [...others, { ...own, origin, username, seenAt: at }];
}

function endOf({ at, daysLeft, seenAt }: SeenDeadline): number {
  return deadlineOf({ deadline: at, daysLeft }, seenAt)?.at ?? seenAt;
}

/** Whole days left, a begun one counted; 0 = locked out, or about to be. */
export function ownDaysLeft(one: SeenDeadline, now: number): number {
  return one.lockedOut ? 0 : Math.max(0, Math.ceil((endOf(one) - now) / dayMs));
}

/** When there is a day less; null where none is left. */
export function nextOwnDay(one: SeenDeadline, now: number): number | null {
  const left = ownDaysLeft(one, now);
  return left === 0 ? null : endOf(one) - (left - 1) * dayMs;
}

/** Longer after its end than this nobody has been at the site: what was read there says nothing any more. */
const keptAfter = 30 * dayMs;

export function stillSays(one: SeenDeadline, now: number): boolean {
  return now - Math.max(endOf(one), one.seenAt) <= keptAfter;
}
