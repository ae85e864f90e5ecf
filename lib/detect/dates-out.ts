import { asciiDigits } from './text.ts';

/** A text without the dates whose word for a day counts days, too: "12月4日". */
export function withoutDates(text: string): string {
  return asciiDigits(text.normalize('NFC')).replace(/\d{1,2}[月월] ?\d{1,2}[日일]/g, '');
}
