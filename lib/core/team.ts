/** A team's second factors, as an admin's pages tell them. Times are ms since 1970. */

export const memberStates = ['on', 'off', 'locked', 'invited', 'removed'] as const;
export type MemberState = (typeof memberStates)[number];

/** One row of the list of members. */
export interface Member {
  email: string;
  name: string;
  /** In the page's own words; '' where it names none. */
  role: string;
  state: MemberState;
  method: 'app' | 'sms' | null;
  /** When two-factor was turned on. */
  since: number | null;
  /** When the member is locked out without it. */
  deadline: number | null;
  /** As the page counts them; null where it does not. */
  daysLeft: number | null;
}

/** What one page of the team's settings says. */
export interface TeamPage {
  /** Whether two-factor is required of all; null on a page that does not say. */
  required: boolean | null;
  graceDays: number | null;
  /** Null on a page without a list. */
  members: Member[] | null;
  /** Where this page stands in a long list. */
  page: { at: number; of: number } | null;
  /** There is something to press for the next one. */
  next: boolean;
  /** The list shows some of the members only: it was searched. */
  filtered: boolean;
}
