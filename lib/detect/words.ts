import { fold } from './text.ts';
import { vocabularies } from './vocabulary/all.ts';
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

interface Term {
  text: string;
  bit: Mask;
  language: string;
  /** Ends where the word ends. */
  whole: boolean;
}

export interface Hit {
  bit: Mask;
  start: number;
  end: number;
}

/** Scripts whose words are written without blanks, or with particles joined in front. */
const joined = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

type Table = (Term[] | undefined)[];

const slots = 1 << 13;
let built: { starts: Table; insides: Table } | null = null;

/** Where terms lie that begin with these characters; 0 stands for none in terms of one or two. */
function slotOf(first: number, second: number, third: number): number {
  return (first * 961 + second * 31 + third) & (slots - 1);
}

function put(table: Table, term: Term): void {
  const { text } = term;
  const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1) || 0, text.charCodeAt(2) || 0);
  const list = table[slot];
  if (list === undefined) table[slot] = [term];
  else list.push(term);
}

/** All terms by their first characters: those that begin a word, and those that may begin inside one. */
function index(): { starts: Table; insides: Table } {
  if (built !== null) return built;
  built = { starts: new Array(slots), insides: new Array(slots) };
  for (const [language, table] of vocabularies) {
    for (const concept of concepts) {
      for (const raw of table[concept].split('|')) {
        const inside = raw.startsWith('*');
        const whole = raw.endsWith('$');
        const text = raw.slice(inside ? 1 : 0, whole ? -1 : undefined);
        const term = { text, bit: bits[concept], language, whole };
        put(built.starts, term);
        if (inside || joined.test(text)) put(built.insides, term);
      }
    }
  }
  return built;
}

/**
 * Every term of every language that stands in a folded text. Terms of fewer than four Latin letters count only in
 * English and in the page's own language: "tan" is a bank's code in German and "so" in Spanish.
 */
export function hits(folded: string, language: string): Hit[] {
  const found: Hit[] = [];
  const { starts, insides } = index();
  let table = starts;
  for (let at = 0; at < folded.length; at += 1) {
    const first = folded.charCodeAt(at);
    const second = folded.charCodeAt(at + 1) || 0;
    const third = folded.charCodeAt(at + 2) || 0;
    const long = table[slotOf(first, second, third)];
    if (long !== undefined) match(long, folded, at, language, found);
    // Terms of one or two characters are found whatever follows.
    const pair = third === 0 ? undefined : table[slotOf(first, second, 0)];
    if (pair !== undefined) match(pair, folded, at, language, found);
    const single = first < 0x3000 || second === 0 ? undefined : table[slotOf(first, 0, 0)];
    if (single !== undefined) match(single, folded, at, language, found);
    table = isWord(first) ? insides : starts;
  }
  return found;
}

function match(terms: readonly Term[], folded: string, at: number, language: string, found: Hit[]): void {
  for (const term of terms) {
    if (!folded.startsWith(term.text, at)) continue;
    const end = at + term.text.length;
    if (term.whole && end < folded.length && isWord(folded.charCodeAt(end))) continue;
    if (term.text.length < 4 && term.text.charCodeAt(0) < 0x250 && !isOwn(term.language, language)) continue;
    found.push({ bit: term.bit, start: at, end });
  }
}

/** Letters, marks and digits; beyond ASCII everything but the blocks of punctuation. */
function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code < 0xc0) return false;
  return !(
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0x2500 && code <= 0x27bf) ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    code === 0x964
  );
}

function isOwn(term: string, page: string): boolean {
  return term === 'en' || page === '' || term === page;
}

/** How many characters may part "código" and "de respaldo", or "app" and "authentication", to be read as one. */
const gap = 8;

/** The meanings of one clause, with those that two neighbouring words make together. */
export function meanings(clause: string, language: string): Mask {
  const found = hits(fold(clause), language);
  let mask = 0;
  for (const hit of found) if (!isPartOfLonger(hit, found)) mask |= hit.bit;
  if (has(mask, 'spare') && beside(found, bits.spare, bits.code)) mask |= bits.backup;
  if (has(mask, 'program') && beside(found, bits.program, bits.auth)) mask |= bits.app;
  return mask;
}

/** Whether a text begins with a word of this meaning. */
export function beginsWith(text: string, language: string, meaning: Concept): boolean {
  const found = hits(fold(text), language);
  return found.some((hit) => hit.start === 0 && hit.bit === bits[meaning] && !isPartOfLonger(hit, found));
}

const weak = maskOf('naming', 'other', 'pin', 'pay');

/** The "password" of a one-time password names no password field. */
function isPartOfLonger(hit: Hit, found: readonly Hit[]): boolean {
  return (
    (hit.bit & weak) !== 0 &&
    found.some(
      (one) =>
        one.bit !== hit.bit &&
        one.start <= hit.start &&
        one.end >= hit.end &&
        one.end - one.start > hit.end - hit.start,
    )
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
