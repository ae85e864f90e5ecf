import type { Member, MemberState, TeamPage } from './team.ts';

/** How a member stands otherwise than at the reading before; null = was, or is, not in the list. */
export interface MemberChange {
  email: string;
  name: string;
  from: MemberState | null;
  to: MemberState | null;
}

/** A list of members as it was read, all of it or as far as it went. Times are ms since 1970. */
export interface TeamReading {
  origin: string;
  /** When its last page was read. */
  readAt: number;
  members: Member[];
  /** Numbers of the pages read, and how many there are; null where the list has no pages. */
  pages: { read: number[]; of: number } | null;
  /** Nothing is missing. */
  whole: boolean;
  /** Against the whole reading before; empty before the second. */
  changes: MemberChange[];
  /** When that one was; null before the second. */
  comparedWith: number | null;
}

/** The rule for a team, as its page told it. */
export interface TeamRule {
  origin: string;
  required: boolean;
  graceDays: number | null;
  readAt: number;
}

/** More members than a team has. */
const mostMembers = 20_000;

/** A reading that takes longer than this begins anew: rows may have moved between its pages. */
const longestReading = 60 * 60_000;

/** Takes one page of a list to what was read of it so far. A list that was searched tells of some, so it never counts. */
export function withPage(
  so: TeamReading | null,
  page: TeamPage,
  origin: string,
  now: number,
): TeamReading | null {
  if (page.members === null || page.filtered) return so;
  const goesOn =
    so !== null &&
    page.page !== null &&
    so.pages !== null &&
    so.pages.of === page.page.of &&
    now - so.readAt <= longestReading &&
    // Its first page read once more begins a new reading, once the one before is whole.
    !(so.whole && page.page.at === 1);
  const known = new Map((goesOn ? so.members : []).map((one) => [one.email.toLowerCase(), one]));
  for (const member of page.members) known.set(member.email.toLowerCase(), member);
  const read =
    page.page === null ? [] : [...new Set([...(goesOn ? (so.pages?.read ?? []) : []), page.page.at])];
  const pages =
    page.page === null ? null : { read: read.sort((one, other) => one - other), of: page.page.of };
  const whole = pages === null ? !page.next : pages.read.length === pages.of;
  const members = [...known.values()].slice(0, mostMembers);
  return { origin, readAt: now, members, pages, whole, changes: [], comparedWith: null };
}

/** A whole reading with what changed since the one before. */
export function comparedTo(reading: TeamReading, before: TeamReading | null): TeamReading {
  if (before === null) return reading;
  const was = new Map(before.members.map((one) => [one.email.toLowerCase(), one]));
  const is = new Map(reading.members.map((one) => [one.email.toLowerCase(), one]));
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): MemberChange[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const { email, name } = now ?? then ?? { email: key, name: '' };
    const [from, to] = [then?.state ?? null, now?.state ?? null];
    return from === to ? [] : [{ email, name, from, to }];
  });
  return { ...reading, changes, comparedWith: before.readAt };
}
