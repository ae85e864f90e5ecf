import type { Member, TeamPage } from './team.ts';
import { type Standing, standingOf, standings } from './team-list.ts';

/** How changes tell a member to stand; `locked` is `out`, as readings that were kept earlier say it. */
export const changeStandings = [...standings, 'locked'] as const;
type ChangeStanding = Standing | 'locked';

/** How a member stands otherwise than at the reading before; null = was, or is, not in the list. */
export interface MemberChange {
  email: string;
  name: string;
  from: ChangeStanding | null;
  to: ChangeStanding | null;
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

/**
 * How far the reading of a list is. Its members lie apart, so that a page of a large team costs no more than one of a
 * small one.
 */
export interface ReadingCourse {
  origin: string;
  readAt: number;
  pages: TeamReading['pages'];
  /** Members on the pages read; one that moved between two of them counts twice until the list is whole. */
  rows: number;
  whole: boolean;
}

/** More members than a team has, or than the session's memory has room for. */
const mostRows = 60_000;

/** A reading that takes longer than this begins anew: rows may have moved between its pages. */
const longestReading = 60 * 60_000;

/**
 * Takes one page of a list to what was read of it so far: `begins` where that is a reading of its own. Null where the page
 * adds nothing: a list that was searched tells of some, so it never counts, and one too long never gets whole.
 */
export function withPage(
  so: ReadingCourse | null,
  { members, page, next, filtered }: TeamPage,
  origin: string,
  now: number,
): { course: ReadingCourse; begins: boolean } | null {
  if (members === null || filtered) return null;
  const before = so !== null && goesOn(so, page, now) ? so : null;
  const read = before?.pages?.read ?? [];
  const again = page !== null && read.includes(page.at);
  const rows = (before?.rows ?? 0) + (again ? 0 : members.length);
  if (rows > mostRows) return null;
  const pages =
    page === null
      ? null
      : { read: again ? read : [...read, page.at].sort((one, other) => one - other), of: page.of };
  const whole = pages === null ? !next : pages.read.length === pages.of;
  return { course: { origin, readAt: now, pages, rows, whole }, begins: before === null };
}

function goesOn({ pages, readAt, whole }: ReadingCourse, page: TeamPage['page'], now: number): boolean {
  return (
    page !== null &&
    pages !== null &&
    pages.of === page.of &&
    now - readAt <= longestReading &&
    // Its first page read once more begins a new reading, once the one before is whole.
    !(whole && page.at === 1)
  );
}

/** The reading of a list with its members: of one that stands on two pages, as the later page has it. */
export function gathered({ origin, readAt, pages, whole }: ReadingCourse, members: Member[]): TeamReading {
  const known = new Map(members.map((one) => [one.email.toLowerCase(), one]));
  return { origin, readAt, members: [...known.values()], pages, whole, changes: [], comparedWith: null };
}

/** A whole reading with what changed since the one before. */
export function comparedTo(reading: TeamReading, before: TeamReading | null): TeamReading {
  if (before === null) return reading;
  const was = new Map(before.members.map((one) => [one.email.toLowerCase(), one]));
  const is = new Map(reading.members.map((one) => [one.email.toLowerCase(), one]));
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): MemberChange[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const { email, name } = now ?? then ?? { email: key, name: '' };
    // Each as it was when its list was read: a deadline that passed between has locked somebody out.
    const from = then === undefined ? null : standingAt(then, before.readAt);
    const to = now === undefined ? null : standingAt(now, reading.readAt);
    return from === to || onByUnknown(then, now) ? [] : [{ email, name, from, to }];
  });
  return { ...reading, changes, comparedWith: before.readAt };
}

function standingAt(member: Member, readAt: number): Standing {
  return standingOf(member, { readAt, now: readAt });
}

/** On both times, and one of the lists did not say by what. */
function onByUnknown(then: Member | undefined, now: Member | undefined): boolean {
  return then?.state === 'on' && now?.state === 'on' && (then.method === null || now.method === null);
}
