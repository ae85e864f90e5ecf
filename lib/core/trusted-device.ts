import { dayBefore, dayMs } from './zoned-days.ts';

/** Who had the box of a prompt ticked. */
export type TickedBy = 'person' | 'preference' | 'organisation';

/**
 * `revoking` = the person is on the way to the site's own page; `lost` = the site asked for a code again before the time,
 * or lists this browser no more.
 */
export type TrustState = 'trusted' | 'revoking' | 'lost';

/** That a site logs this browser in without a code. */
export interface TrustedDevice {
  id: string;
  origin: string;
  /** The user name that the prompt showed; '' where it showed none. */
  username: string;
  /** The account that was filled; null where the person typed the code. */
  accountId: string | null;
  /** When the login went through, ms since 1970. */
  since: number;
  /** When the trust ends, ms since 1970; null where the page named no time. */
  until: number | null;
  tickedBy: TickedBy;
  state: TrustState;
  /** When the state was taken on. */
  changedAt: number;
}

/** A browser on the site's own list of those that it trusts. */
export interface ListedDevice {
  label: string;
  /** The site says that it is this browser. */
  here: boolean;
  /** When the trust ends, ms since 1970; null where the row names no day. */
  until: number | null;
  /** What the row says of the last use, as an instant; null where it says nothing. */
  lastUsed: number | null;
}

/** A site's own list, as it was read. */
export interface TrustList {
  origin: string;
  /** Where the list stands: the path of its page. */
  path: string;
  /** Whose list it is, as the page names them; '' where it does not. */
  username: string;
  devices: ListedDevice[];
  /** ms since 1970. */
  readAt: number;
}

/** A login whose box was ticked went through. */
export interface TrustGiven {
  origin: string;
  username: string;
  accountId: string | null;
  at: number;
  /** How long the page's words said; null where they named no time. */
  minutes: number | null;
  tickedBy: TickedBy;
}

/** A browser is trusted once at a site for one user: the new trust takes the place of the one before. */
export function withGiven(devices: readonly TrustedDevice[], given: TrustGiven, id: string): TrustedDevice[] {
  const { origin, username, accountId, at, minutes, tickedBy } = given;
  const others = devices.filter((one) => !isOf(one, origin, username));
  const until = minutes === null ? null : at + minutes * 60_000;
  const made = { id, origin, username, accountId, since: at, until, tickedBy } as const;
  return [...others, { ...made, state: 'trusted', changedAt: at }];
}

/** Whether a trust is of this site and user. A page that names nobody speaks of whoever is trusted there. */
function isOf(device: Pick<TrustedDevice, 'origin' | 'username'>, origin: string, username: string) {
  return (
    device.origin === origin && (device.username === username || device.username === '' || username === '')
  );
}

/** A prompt with a trust box comes this soon after a login only where the same login goes on. */
const sameLogin = 60_000;

/** The site asks for a code although it said that it would not: that trust is lost. */
export function withAskedAgain(
  devices: readonly TrustedDevice[],
  { origin, username, at }: { origin: string; username: string; at: number },
): TrustedDevice[] {
  return devices.map((one) => {
    const early = one.until === null || at < one.until;
    const lost = isOf(one, origin, username) && one.state !== 'lost' && early && at - one.since > sameLogin;
    return lost ? { ...one, state: 'lost', changedAt: at } : one;
  });
}

/**
 * Holds what is kept against the site's own list: its day counts; what it does not list any more is lost, or gone where the
 * person was about to revoke it.
 */
export function withList(devices: readonly TrustedDevice[], list: TrustList): TrustedDevice[] {
  const here = list.devices.find((one) => one.here) ?? null;
  return devices.flatMap((one) => {
    if (!isOf(one, list.origin, list.username) || one.state === 'lost') return [one];
    if (here !== null) return [{ ...one, until: here.until ?? one.until }];
    return one.state === 'revoking' ? [] : [{ ...one, state: 'lost' as const, changedAt: list.readAt }];
  });
}

/** Trusts that ended longer ago than this say nothing any more. */
const shownAfter = 30 * dayMs;
/** More than a person has at all sites, those that ended among them. */
const mostKept = 200;

/** Without those that were given first, where there are very many: a clock that is wrong for an hour ends none for good. */
export function withoutSurplus(devices: readonly TrustedDevice[]): TrustedDevice[] {
  return devices.slice(-mostKept);
}

/** Without what ended long ago by this clock. */
export function withoutOld(devices: readonly TrustedDevice[], now: number): TrustedDevice[] {
  return devices.filter((one) => {
    const end = one.state === 'lost' ? one.changedAt : (one.until ?? Number.POSITIVE_INFINITY);
    return now - end <= shownAfter;
  });
}

/** Whether a trust holds now, as far as is known here. */
export function holds(device: TrustedDevice, now: number): boolean {
  return device.state !== 'lost' && (device.until === null || now < device.until);
}

/** Whole days left, a begun one counted: 30 on the first day, 0 once it is over. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / dayMs));
}

/** When to remind of an end: at the same time of the day before, by the clocks of the zone. */
export function remindAt(until: number, zone: string): number {
  return dayBefore(until, zone);
}

/** The trusts that end within a day or so: those whose reminder is due and that hold still. */
export function endingSoon(devices: readonly TrustedDevice[], now: number, zone: string): TrustedDevice[] {
  return devices.filter(
    (one) =>
      one.until !== null && one.state === 'trusted' && holds(one, now) && now >= remindAt(one.until, zone),
  );
}

/** When the next reminder is due, ms since 1970; null when there is none to come. */
export function nextReminder(devices: readonly TrustedDevice[], now: number, zone: string): number | null {
  const times = devices.flatMap((one) =>
    one.until !== null && one.state === 'trusted' ? [remindAt(one.until, zone)] : [],
  );
  const coming = times.filter((at) => at > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
