const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An instant in milliseconds as a day for people, such as "5 Apr 2026" (UTC). */
export function day(instant: number): string {
  return format.format(instant);
}

/** A wait in milliseconds as words, such as "30 seconds" or "2 minutes". */
export function waitWords(wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  const [count, unit] = seconds < 120 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
