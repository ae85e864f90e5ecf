import { hasOnlyLetters } from './signs.ts';
import { hits, numbers } from './terms.ts';
import { fold } from './text.ts';
import { maskOf } from './words.ts';

const perDay = 1_440;
const minutesPer: readonly (readonly [bit: number, minutes: number])[] = [
  [maskOf('minutes'), 1],
  [maskOf('hours'), 60],
  [maskOf('days'), perDay],
  [maskOf('weeks'), 7 * perDay],
  [maskOf('months'), 30 * perDay],
];

/** Lengths of time in minutes that a text names with a number ("2 weeks" and "two weeks" are 20,160), in its order. */
export function minutesIn(text: string, language: string): number[] {
  return numbersBefore(text, language, minutesPer);
}

/** Those of them that are whole days, in days: "2 weeks" is 14, "24 hours" 1. */
export function daysIn(text: string, language: string): number[] {
  return minutesIn(text, language).flatMap((minutes) => wholeDays(minutes) ?? []);
}

/** Minutes in days, null where they are no whole ones. */
export function wholeDays(minutes: number): number | null {
  return minutes % perDay === 0 ? minutes / perDay : null;
}

/** Numbers of hours that a text names. */
export function hoursIn(text: string, language: string): number[] {
  return numbersBefore(text, language, [[maskOf('hours'), 1]]);
}

/** The length of a code where a text names it: "6-digit". */
export function digitsIn(text: string, language: string): number | null {
  const found = numbersBefore(text, language, [[maskOf('digits'), 1]]);
  return found.find((count) => count >= 5 && count <= 10) ?? null;
}

function numbersBefore(
  text: string,
  language: string,
  units: readonly (readonly [bit: number, factor: number])[],
): number[] {
  // "24h" is two words.
  const folded = fold(text).replace(/(\d)(?=[a-z])/g, '$1 ');
  // Counted in words are days and what is longer.
  if (units !== minutesPer && !/\d/.test(folded)) return [];
  const found: number[] = [];
  let last = -1;
  for (const hit of hits(folded, language)) {
    const factor = units.find(([bit]) => bit === hit.bit)?.[1];
    // Several languages may share a word.
    if (factor === undefined || hit.start === last) continue;
    last = hit.start;
    const before = folded.slice(0, hit.start);
    const number =
      numberAtEnd(before) ?? (factor < perDay ? undefined : inWords(before, folded.slice(hit.start)));
    if (number !== undefined) found.push(Number(number) * factor);
  }
  return found;
}

/** At most one short word may stand between the number and its unit: "30 more days". */
function numberAtEnd(text: string): string | undefined {
  const [, number, word = ''] = /(?<![\d.,])(\d{1,3})\s?(?:([^\s\d]{1,10})\s)?$/.exec(text) ?? [];
  return hasOnlyLetters(word) ? number : undefined;
}

/** The number that ends a text as one word or two, or that the unit behind it holds itself ("a fortnight"). */
function inWords(before: string, unit: string): number | undefined {
  const words = before.trim().split(/[ ']/);
  const [held] = unit.split(/[\s.,!]/);
  // Scripts without blanks: two numerals at the most, and one only where it does not end a larger number.
  const last = before.at(-2) === '十' ? '' : before.slice(-1);
  return [held, words.slice(-2).join(' '), words.pop(), before.slice(-2), last]
    .map((name) => numbers.get(name ?? ''))
    .find(Boolean);
}
