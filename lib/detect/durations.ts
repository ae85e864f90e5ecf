import { fold } from './text.ts';
import { hits, maskOf } from './words.ts';

const perUnit: readonly (readonly [bit: number, days: number])[] = [
  [maskOf('days'), 1],
  [maskOf('weeks'), 7],
  [maskOf('months'), 30],
];

/** Lengths of time in days that a text names with a number ("2 weeks" is 14), in its order. */
export function daysIn(text: string, language: string): number[] {
  return numbersBefore(text, language, perUnit);
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
  const folded = fold(text);
  const found: number[] = [];
  for (const hit of hits(folded, language)) {
    const factor = units.find(([bit]) => bit === hit.bit)?.[1];
    if (factor === undefined) continue;
    // At most one short word may stand between the number and its unit: "30 more days".
    const number = /(?<![\d.,])(\d{1,3})\s?(?:\p{L}{1,10}\s)?$/u.exec(folded.slice(0, hit.start))?.[1];
    if (number !== undefined) found.push(Number(number) * factor);
  }
  return found;
}
