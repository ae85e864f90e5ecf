import { squeeze } from './labels.ts';
import { asciiDigits, fold } from './text.ts';

/** Instants in a page, as ms since 1970: by `datetime` where a page has it, else by the words that a person reads. */

/** The one that an element is or holds first; null for none. Days without a time begin at midnight of this computer. */
export function instantIn(element: Element, language: string): number | null {
  const words = element.textContent ?? '';
  // A line of a page's outermost part has all of the page for its element.
  if (words.length > 800) return null;
  const marked = element.matches('time[datetime]') ? element : element.querySelector('time[datetime]');
  const exact = Date.parse(marked?.getAttribute('datetime') ?? '');
  if (!Number.isNaN(exact)) return exact;
  return instantOf(squeeze(words), language);
}

/** Longer texts are no dates. */
const longest = 200;

/** Other years are those of other calendars. */
const firstYear = 2000;
const lastYear = 2199;

/** The first day that a text names, with the time behind it. Days that two readings fit are none. */
export function instantOf(text: string, language: string): number | null {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return null;
  // Signs that turn the direction of writing stand between the numbers of a day.
  const plain = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).toLowerCase();
  const day = numericDay(plain, language) ?? namedDay(plain, language);
  if (day === null) return null;
  const { year, month, date } = day;
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || date < 1) return null;
  // The last day of the month: "31.2." is no day, and none of March.
  if (date > new Date(year, month, 0).getDate()) return null;
  const minutes = minutesIn(plain, language);
  const [zone, sign, hours = '0', more = '0'] =
    /\b(?:utc|gmt)(?: ?([+−-])(\d{1,2})(?::(\d{2}))?)?/.exec(plain) ?? [];
  if (zone === undefined) return new Date(year, month - 1, date, 0, minutes).getTime();
  const ahead = (Number(hours) * 60 + Number(more)) * (sign === '+' ? 1 : -1);
  return Date.UTC(year, month - 1, date, 0, minutes - ahead);
}

/** Before or behind a time, of which half of the day it is, where people count to twelve. */
const untilNoon = /^ ?(?:a\.? ?m\b|ص)|(?:\bam|오전|午前|上午|早上|清晨|凌晨) ?$/;
const fromNoon = /^ ?(?:p\.? ?m\b|م)|(?:\bpm|오후|午後|下午|晚上) ?$/;

/** The time of day that a text names, in minutes; 0 where it names none. */
function minutesIn(text: string, language: string): number {
  const time =
    language === 'id'
      ? /(?<![\d.:])(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?![\d.])/
      : /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/;
  const found = time.exec(text);
  if (found === null) return 0;
  const [whole, hours, minutes] = found;
  const beside = [text.slice(found.index + whole.length), text.slice(0, found.index)];
  const told = Number(hours);
  const hour =
    told === 12 && beside.some((words) => untilNoon.test(words))
      ? 0
      : told < 12 && beside.some((words) => fromNoon.test(words))
        ? told + 12
        : told;
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : 0;
}

interface Day {
  year: number;
  month: number;
  date: number;
}

function numericDay(text: string, language: string): Day | null {
  // "2026, 9:05" is the end of a day and a time.
  const iso = /\b(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?![\d:])/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) };
  const [, first, sign, second, year] = /\b(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4})\b/.exec(text) ?? [];
  if (first === undefined) return null;
  const [one, other] = [Number(first), Number(second)];
  if (sign !== '.' && (language === 'en' || language === '') && one <= 12 && other <= 12 && one !== other) {
    return null;
  }
  return one <= 12 && other > 12
    ? { year: Number(year), month: one, date: other }
    : { year: Number(year), month: other, date: one };
}

function namedDay(text: string, language: string): Day | null {
  const words = fold(text.replace(/[.,]/g, ' ')).split(' ');
  const names = monthNames(language);
  const at = words.findIndex((word) => names.has(word));
  const month = names.get(words[at] ?? '');
  if (month === undefined) return null;
  const near = words
    .slice(Math.max(0, at - 2), at + 4)
    .flatMap((word) => /^\d{1,4}(?=(?:\D{0,2}|['’].*)$)/.exec(word) ?? []);
  const date = near.find((word) => word.length <= 2);
  const year = near.find((word) => word.length === 4);
  if (date === undefined || year === undefined) return null;
  return { year: Number(year), month, date: Number(date) };
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** The names of months, long and short, in a page's language and in English, by their folded words. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const had = known.get(language);
  if (had !== undefined) return had;
  const names = new Map<string, number>();
  for (const locale of ['en', ...(isLocale(language) ? [language] : [])]) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it a month stands in the case that dates have.
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
        month,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let at = 0; at < 12; at += 1) {
        const parts = format.formatToParts(Date.UTC(2026, at, 1));
        const place = parts.findIndex(({ type }) => type === 'month');
        const name = fold((parts[place]?.value ?? '').replaceAll('.', ''));
        // Hebrew joins its word for "in" to the month.
        const joined = parts[place - 1]?.value.split(' ').at(-1) ?? '';
        if (name !== '' && !/^\d/.test(name)) names.set(joined + name, at + 1);
      }
    }
  }
  known.set(language, names);
  return names;
}

function isLocale(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) && Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
}
