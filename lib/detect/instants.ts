import { squeeze } from './labels.ts';
import { asciiDigits, fold } from './text.ts';

/** Instants in a page, as ms since 1970: by `datetime` where a page has it, else by the words that a person reads. */

/** The one that an element is or holds first; null for none. Days without a time begin at midnight of this computer. */
export function instantIn(element: Element, language: string): number | null {
  const marked = element.matches('time[datetime]') ? element : element.querySelector('time[datetime]');
  const exact = Date.parse(marked?.getAttribute('datetime') ?? '');
  if (!Number.isNaN(exact)) return exact;
  return instantOf(squeeze(element.textContent ?? ''), language);
}

/** Longer texts are no dates. */
const longest = 200;

/** The first day that a text names, with the time behind it. Days that two readings fit are none. */
export function instantOf(text: string, language: string): number | null {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return null;
  const plain = asciiDigits(text.normalize('NFKC')).toLowerCase();
  const day = numericDay(plain, language) ?? namedDay(plain, language);
  if (day === null) return null;
  const [, hours = '0', minutes = '0'] = /\b(\d{1,2}):(\d{2})\b/.exec(plain) ?? [];
  const { year, month, date } = day;
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  return /\b(?:utc|gmt)\b/.test(plain)
    ? Date.UTC(year, month - 1, date, Number(hours), Number(minutes))
    : new Date(year, month - 1, date, Number(hours), Number(minutes)).getTime();
}

interface Day {
  year: number;
  month: number;
  date: number;
}

function numericDay(text: string, language: string): Day | null {
  const iso = /\b(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) };
  const [, first, sign, second, year] = /\b(\d{1,2})([./-])(\d{1,2})[./-](\d{4})\b/.exec(text) ?? [];
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
    .flatMap((word) => /^\d{1,4}(?=\D{0,2}$)/.exec(word) ?? []);
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
        const name = fold((parts.find(({ type }) => type === 'month')?.value ?? '').replaceAll('.', ''));
        if (name !== '' && !/^\d/.test(name)) names.set(name, at + 1);
      }
    }
  }
  known.set(language, names);
  return names;
}

function isLocale(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) && Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
}
