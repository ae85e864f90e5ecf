import { type Hit, hits } from './terms.ts';
import { fold } from './text.ts';
import { type Concept, concepts } from './vocabulary/types.ts';

/** A set of concepts, one bit each in the order of `concepts`. */
export type Mask = number;

/** What can be asked of a mask: the concepts of the tables, and the backup code that `spare` beside `code` makes. */
export type Meaning = Concept | 'backup';

const bits = Object.fromEntries([...concepts, 'backup'].map((name, at) => [name, 1 << at])) as Record<
  Meaning,
  Mask // fromEntries widens the keys, which are exactly these
>;

/** The mask that holds the given meanings. */
export function maskOf(...meanings: readonly Meaning[]): Mask {
  let mask = 0;
  for (const meaning of meanings) mask |= bits[meaning];
  return mask;
}

/** Whether a mask holds any of the given meanings. */
export function has(mask: Mask, ...meanings: readonly Meaning[]): boolean {
  return (mask & maskOf(...meanings)) !== 0;
}

/** How many characters may part "código" and "de respaldo", or "app" and "authentication", to be read as one. */
const gap = 8;

/** The meanings of one clause, with those that two neighbouring words make together. */
export function meanings(clause: string, language: string): Mask {
  const folded = fold(clause);
  const found = hits(folded, language);
  let mask = 0;
  for (const hit of found) if ((hit.bit & weak) === 0 || !isPartOfLonger(hit, found)) mask |= hit.bit;
  if (has(mask, 'spare') && beside(found, bits.spare, bits.code)) mask |= bits.backup;
  // "Open the app and verify" names no app that verifies, "your verification app and" does.
  const verifies = (app: Hit, word: Hit): boolean =>
    word.bit === bits.auth &&
    !isPartOfLonger(word, found) &&
    areClose(app, word, found) &&
    !(word.start > app.start && joining.test(folded.slice(app.end)));
  if (found.some((app) => app.bit === bits.program && found.some((word) => verifies(app, word))))
    mask |= bits.app;
  return mask;
}

/** What goes on, behind the rest of the word that a term begins, with what else is to be done. */
const joining = /^[^ ]* (?:and|und|y|et?|en|i|ve|и|dan|or|oder|ou|of?|lub|или|veya|atau) /;

/** Whether a text begins with a word of this meaning. */
export function beginsWith(text: string, language: string, meaning: Concept): boolean {
  const found = hits(fold(text), language);
  return found.some((hit) => hit.start === 0 && hit.bit === bits[meaning] && !isPartOfLonger(hit, found));
}

const weak = maskOf('naming', 'other', 'pin', 'pay');

/** The "password" of a one-time password names no password field. */
function isPartOfLonger(hit: Hit, found: readonly Hit[]): boolean {
  return found.some(
    (one) =>
      one.bit !== hit.bit &&
      one.start <= hit.start &&
      one.end >= hit.end &&
      one.end - one.start > hit.end - hit.start,
  );
}

function beside(found: readonly Hit[], one: Mask, other: Mask): boolean {
  return found.some((a) => a.bit === one && found.some((b) => b.bit === other && areClose(a, b, found)));
}

/** Near each other, a word of authentication between them not counted: "recovery authentication code". */
function areClose(a: Hit, b: Hit, found: readonly Hit[]): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  if (to - from <= gap) return true;
  const between = found.find((hit) => hit.bit === bits.auth && hit.start >= from && hit.end <= to);
  return between !== undefined && between.start - from <= gap && to - between.end <= gap;
}
