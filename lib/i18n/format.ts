import { languageTag } from '../core/languages.ts';
import { language } from './index.ts';

/** One formatter per language and style: making one costs more than a hundred uses. */
const formats = new Map<string, Intl.NumberFormat>();

/** A whole number in the digits of the person's language. Codes never pass here: their digits stay ASCII. */
export function number(value: number): string {
  return format('plain', {}).format(value);
}

/** A length of time in seconds, with its unit in the right plural form. */
export function seconds(value: number): string {
  return unit('second', 'short').format(value);
}

/** A length of time in minutes, as whole hours where it is some. */
export function minutes(value: number): string {
  return value >= 60 && value % 60 === 0
    ? unit('hour', 'long').format(value / 60)
    : unit('minute', 'long').format(value);
}

/** A length of time in days. */
export function days(value: number): string {
  return unit('day', 'long').format(value);
}

/** How far two clocks are apart (ms), in the unit that says it best. */
export function clockDifference(ms: number): string {
  const whole = Math.round(ms / 1_000);
  if (whole < 120) return seconds(whole);
  if (whole < 7_200) return unit('minute', 'long').format(Math.round(whole / 60));
  return unit('hour', 'long').format(Math.round(whole / 3_600));
}

function unit(name: string, unitDisplay: 'short' | 'long'): Intl.NumberFormat {
  return format(`${name}-${unitDisplay}`, { style: 'unit', unit: name, unitDisplay });
}

function format(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const now = languageTag(language());
  const key = `${now} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(now, options);
  formats.set(key, made);
  return made;
}

/** A day and a time of it, ms since 1970, as the person's language and time zone write them. */
export function dateAndTime(at: number, zone?: string): string {
  return dates({ dateStyle: 'medium', timeStyle: 'short' }, zone).format(at);
}

/** A day by itself, as the person's language and time zone write it. */
export function day(at: number, zone?: string): string {
  return dates({ dateStyle: 'medium' }, zone).format(at);
}

/** A time of day by itself. */
export function timeOfDay(at: number, zone?: string): string {
  return dates({ timeStyle: 'short' }, zone).format(at);
}

/** A time zone in the person's language, as it is called at an instant, summer or winter, with its IANA name. */
export function zoneName(zone: string, at: number): string {
  if (zone === 'UTC') return zone;
  const parts = dates({ timeZoneName: 'longGeneric' }, zone).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return name === zone ? zone : `${name} (${zone})`;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** @param zone IANA name; the computer's own without one. */
function dates(options: Intl.DateTimeFormatOptions, zone = ''): Intl.DateTimeFormat {
  const now = languageTag(language());
  const key = JSON.stringify([now, zone, options]);
  const known = calendars.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(now, zone === '' ? options : { ...options, timeZone: zone });
  calendars.set(key, made);
  return made;
}
