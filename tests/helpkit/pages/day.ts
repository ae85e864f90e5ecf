import type { Language, Words } from '../words/language.ts';

/** Where each language is taken to be spoken. Digits are 0 to 9 everywhere, as in the codes. */
const locales: Words<string> = { en: 'en-GB', ar: 'ar-EG-u-nu-latn', hi: 'hi-IN-u-nu-latn', pt: 'pt-BR' };

/** An instant in milliseconds as a day for people, such as "5 Apr 2026" (UTC). */
export function day(instant: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(instant);
}

/** An instant in milliseconds to the minute, such as "Sunday, 5 April 2026 at 09:00 UTC". */
export function minute(instant: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  return format.format(instant);
}

/** A wait in milliseconds as words, such as "30 seconds" or "2 minutes". */
export function waitWords(wait: number, language: Language): string {
  const seconds = Math.ceil(wait / 1000);
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
