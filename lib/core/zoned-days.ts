/** Days as people in one time zone count them. Durations are ms; a zone is an IANA name, as `Intl` knows it. */

export const dayMs = 24 * 60 * 60_000;

/** One formatter a zone: making one costs more than a hundred uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** What the clocks of a zone show at an instant, as if it were UTC: ms since 1970 of that day and time. */
function wallClock(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Day and time that the clocks of a zone show at an instant, as ISO 8601 writes them: `2026-12-03` and `14:05`. */
export function localTime(instant: number, zone: string): { day: string; time: string } {
  const iso = new Date(wallClock(instant, zone)).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Whether a day begins at an instant: what a page names by its day alone is read as that. */
export function isMidnight(instant: number, zone: string): boolean {
  return wallClock(instant, zone) % dayMs === 0;
}

/** The calendar day of an instant in a zone, counted from 1 January 1970. */
export function dayIn(instant: number, zone: string): number {
  return Math.floor(wallClock(instant, zone) / dayMs);
}

/** Midnights between two instants: 0 = the same day, 1 = the next one, whatever the hours between. */
export function nightsBetween(from: number, to: number, zone: string): number {
  return dayIn(to, zone) - dayIn(from, zone);
}

/**
 * The same time of the day before, by the clocks of the zone. Where these are put forward over that time, as many minutes
 * later; where they show it twice, the first.
 */
export function dayBefore(instant: number, zone: string): number {
  const wanted = wallClock(instant, zone) - dayMs;
  const part = instant - Math.floor(instant / 1_000) * 1_000;
  // A clock differs from UTC by less than a day: two guesses meet every change between.
  const early = wanted - (wallClock(instant - 2 * dayMs, zone) - floorSecond(instant - 2 * dayMs));
  const late = wanted - (wallClock(instant, zone) - floorSecond(instant));
  const fits = [early, late].filter((one) => wallClock(one, zone) === wanted);
  return (fits.length > 0 ? Math.min(...fits) : Math.max(early, late)) + part;
}

function floorSecond(instant: number): number {
  return Math.floor(instant / 1_000) * 1_000;
}
