/** Ways back without the device that sites offer: two-factor goes off after a delay. Times are ms since 1970. */

/**
 * What a page says of a recovery: that one may be asked for; that the link for it is in the mail; that some link is, which
 * may be one for a new password; a link that was opened; that the delay runs.
 */
export type RecoveryStage = 'ask' | 'sent' | 'mailed' | 'link' | 'running';

export interface RecoveryReading {
  stage: RecoveryStage;
  /** When the delay ends, as the page names it. */
  dueAt: number | null;
  /** Whole or broken hours that are left, where the page names no instant. */
  hoursLeft: number | null;
  /** Something to cancel one stands beside the words. */
  canCancel: boolean;
}

/** A recovery that runs, as this browser knows of it. */
export interface Recovery {
  origin: string;
  /** Whose it is, as a page named them; ''. */
  username: string;
  dueAt: number;
  seenAt: number;
  /**
   * `here` = started in this browser; `person` = the person said so; `foreign` = nobody here did; `unknown` = the vault may
   * know who did, and has been locked since the browser began.
   */
  startedBy: 'here' | 'person' | 'foreign' | 'unknown';
  /** Path of the page that told of it last and had a way to cancel it; '' = none had. */
  path: string;
  /** Path of the page for those who are let in that told of it last, and does so again; missing where none did. */
  inside?: string;
  /** A page named its end as an instant; missing where that was only reckoned. */
  named?: true;
}

/** A recovery that was asked for in this browser. */
export interface StartedRecovery {
  at: number;
  /** Whose it is, where that is known; ''. */
  username: string;
  /** The end of the one that it became, as a page named it; null until then. */
  dueAt: number | null;
}

const hour = 60 * 60_000;
/** HelpKit's delay, where a page says nothing of its end. */
const usualDelay = 24 * hour;
/** A recovery asked for here begins within the life of its mailed link, and is due within its delay. */
const startedWithin = 26 * hour;
/** Two readings of the end of one recovery are not further apart: pages name it by the minute, or by the hour. */
const sameEnd = 65 * 60_000;
/** What is over stays in sight this long: two-factor may be off by then, and the person has to know. */
const lapsesAfter = 24 * hour;

/** When it is due, of what a page says. Never moved later by a page that says it less exactly, nor once it is due. */
function dueAtOf({ dueAt, hoursLeft }: RecoveryReading, seenAt: number, before: Recovery | null): number {
  if (before !== null && before.dueAt <= seenAt) return before.dueAt;
  if (dueAt !== null) return dueAt;
  const rough = seenAt + (hoursLeft === null ? usualDelay : hoursLeft * hour);
  return before === null ? rough : Math.min(before.dueAt, rough);
}

/** A page that was read, and what it says of a recovery. */
export interface RecoveryPage {
  reading: RecoveryReading | null;
  origin: string;
  /** Who is logged in, as the page names them; ''. */
  username: string;
  path: string;
  /** Those see it too who are not let in. */
  outside: boolean;
  /** When it was read. */
  at: number;
}

/**
 * What is known of the one that was asked for here, after a page was read: whoever asked begins one, and no second.
 *
 * @param follows the page is the answer to this one: where it is asked for, or a mailed link, opened in this browser
 */
export function startedAfter(
  before: StartedRecovery | null,
  { reading, username, at }: RecoveryPage,
  follows: RecoveryStage | null,
): StartedRecovery | null {
  const begun = { at, username, dueAt: null };
  const stage = reading?.stage;
  if (stage === 'sent' || (stage === 'mailed' && follows === 'ask')) return begun;
  const started = stage === 'running' && follows === 'link' ? begun : before;
  if (reading?.stage !== 'running' || reading.dueAt === null || started?.dueAt !== null) return started;
  return isNamed(started, username) ? { ...started, dueAt: reading.dueAt } : started;
}

function isNamed(one: StartedRecovery, username: string): boolean {
  return one.username === '' || username === '' || one.username === username;
}

function isStarted(
  { dueAt }: RecoveryReading,
  { username, at }: RecoveryPage,
  started: StartedRecovery | null,
): boolean {
  if (started === null || at - started.at > startedWithin || !isNamed(started, username)) return false;
  // Where either names no instant, hours alone tell no two apart.
  return dueAt === null || started.dueAt === null || Math.abs(dueAt - started.dueAt) <= sameEnd;
}

/** Whether a page names an end so much later that what it tells of cannot be the one that was known. */
function isAnother({ dueAt }: Pick<RecoveryReading, 'dueAt'>, before: Recovery): boolean {
  return dueAt !== null && dueAt - before.dueAt > sameEnd;
}

/**
 * One that was seen while the vault was locked, and looked like nobody's, by what the vault keeps of that name. What ends
 * later than the person's own can is another, and nobody's here.
 */
export function asKept(seen: Recovery, kept: Recovery | undefined): Recovery {
  if (isOwn(seen)) return seen;
  const isIt = kept !== undefined && !isAnother({ dueAt: seen.named ? seen.dueAt : null }, kept);
  return { ...seen, startedBy: isIt ? kept.startedBy : 'foreign' };
}

/**
 * What is known after a page was read.
 *
 * @param started what was asked for in this browser last; null = nothing
 * @param others who began what was not asked for here, as far as that can be said
 */
export function recoveryAfter(
  before: Recovery | null,
  page: RecoveryPage,
  started: StartedRecovery | null,
  others: 'foreign' | 'unknown' = 'foreign',
): Recovery | null {
  const { reading, origin, username, path, outside, at } = page;
  if (reading === null) return before !== null && saysOver(before, username, path) ? null : before;
  if (reading.stage !== 'running') return before;
  // Long over when it is first heard of: a log, or a word on when two-factor was turned off.
  if (before === null && reading.dueAt !== null && at >= reading.dueAt + lapsesAfter) return null;
  const here = isStarted(reading, page, started);
  const same = before !== null && isAnother(reading, before) ? null : before;
  const known = same !== null && isOwn(same) ? same.startedBy : null;
  const inside = outside ? same?.inside : path;
  return {
    origin,
    username: username || (before?.username ?? ''),
    dueAt: dueAtOf(reading, at, same),
    seenAt: at,
    startedBy: known ?? (here ? 'here' : others),
    path: reading.canCancel ? path : (same?.path ?? ''),
    ...(inside === undefined ? {} : { inside }),
    ...(reading.dueAt !== null || same?.named ? { named: true } : {}),
  };
}

/**
 * A page that told of it, or would have, tells nothing any more: it was cancelled, or finished. One without a way to cancel
 * may have been the answer to a press, and show something else when it is opened again.
 */
function saysOver(before: Recovery, username: string, path: string): boolean {
  return username === '' ? path === before.path : before.username === '' || username === before.username;
}

/** A recovery that nobody here started: somebody else knows the password. */
export function isAttack({ startedBy }: Recovery): boolean {
  return startedBy === 'foreign';
}

/** The person's own, by what this browser saw or by their word. */
export function isOwn({ startedBy }: Recovery): boolean {
  return startedBy === 'here' || startedBy === 'person';
}

/** Whether there is still something to be said of it. */
export function isOpen({ dueAt }: Recovery, now: number): boolean {
  return now < dueAt + lapsesAfter;
}

/** How long is left, in the unit that a small badge has room for; `over` once the delay has ended. */
export function countdown(
  dueAt: number,
  now: number,
): { count: number; unit: 'hour' | 'minute' } | { count: 0; unit: 'over' } {
  const left = dueAt - now;
  if (left <= 0) return { count: 0, unit: 'over' };
  const hours = Math.ceil(left / hour);
  return left > hour ? { count: hours, unit: 'hour' } : { count: Math.ceil(left / 60_000), unit: 'minute' };
}

/** How long before its end the person is told again, ms. */
const tellBefore = [12 * hour, hour] as const;

/** When the person is told next: at 12 hours and at 1 hour before the end; null when both have passed. */
export function nextTelling({ dueAt }: Pick<Recovery, 'dueAt'>, now: number): number | null {
  return tellBefore.map((before) => dueAt - before).find((at) => at > now) ?? null;
}

/** When the countdown on the button shows another number; null once it is over. */
export function nextTick(dueAt: number, now: number): number | null {
  const { count, unit } = countdown(dueAt, now);
  if (unit === 'over') return null;
  return dueAt - (count - 1) * (unit === 'hour' ? hour : 60_000);
}
