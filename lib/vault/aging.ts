import { logLength } from './log.ts';
import type { LogEntry } from './schema.ts';

const day = 24 * 60 * 60_000;
/** How long is kept what was deleted, replaced, or can be undone, ms. */
const keptFor = 30 * day;
/** So much counts of a time in which nothing was noted, ms: nobody can tell a long absence from a clock that leapt. */
const longestAbsence = 7 * day;

/** Whether the time of what is kept since then is over, by the clock alone, ms since 1970. */
export function mayBeOver(since: number, now: number): boolean {
  return now - since >= keptFor;
}

/**
 * Whether it is over by the time that the vault has seen pass, too: what went by between one entry of its log and the next.
 * So a clock that is a year ahead for an hour ends nothing, and neither does one that was years behind when something was
 * deleted, once it is put right.
 *
 * @param entries the log, oldest first
 * @param now ms since 1970
 */
export function isOverBy(entries: readonly Pick<LogEntry, 'at'>[], now: number): (since: number) => boolean {
  const times = [...entries.map(({ at }) => at), now];
  // What went by before the first entry of a log that was cut, nobody knows any more.
  const isCut = entries.length >= logLength;
  const seenSince = (since: number): number => {
    const last = times.findLastIndex((at) => at <= since);
    const after = times.slice(last + 1);
    return after.reduce((seen, at, place) => {
      const passed = Math.max(at - (after[place - 1] ?? since), 0);
      const isUnknown = isCut && last === -1 && place === 0;
      return seen + (isUnknown ? passed : Math.min(passed, longestAbsence));
    }, 0);
  };
  return (since) => mayBeOver(since, now) && seenSince(since) >= keptFor;
}
