const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });

/** An instant in milliseconds for a mail, such as "Thursday, 2 April 2026 at 09:00 UTC". */
export function instantWords(instant: number): string {
  return `${format.format(instant)} UTC`;
}
