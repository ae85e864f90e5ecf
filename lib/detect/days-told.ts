import { withoutDates } from './dates-out.ts';
import { daysIn } from './durations.ts';
import { asciiDigits } from './text.ts';
import { has, meanings } from './words.ts';

/** In a longer text a number and "days" may have nothing to do with each other. */
const short = 40;

/** The days that a text names: "7 days", or in few words the other way round, "days left: 7". */
export function daysTold(words: string, language: string): number | null {
  const text = withoutDates(words);
  const [told] = daysIn(text, language);
  if (told !== undefined || text.length > short || !has(meanings(text, language), 'days'))
    return told ?? null;
  // The number of "2FA" is part of its word.
  const numbers = asciiDigits(text)
    .split(/[\s:：,.()]+/)
    .filter((word) => /^\d{1,3}$/.test(word));
  return numbers.length === 1 ? Number(numbers[0]) : null;
}
