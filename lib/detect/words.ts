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
  return meanings.reduce((mask, meaning) => mask | bits[meaning], 0);
}

/** Whether a mask holds any of the given meanings. */
export function has(mask: Mask, ...meanings: readonly Meaning[]): boolean {
  return (mask & maskOf(...meanings)) !== 0;
}

interface Term {
  text: string;
  bit: Mask;
  language: string;
  whole: boolean;
  inside: boolean;
}

export interface Hit {
  bit: Mask;
  start: number;
  end: number;
}

/** Scripts whose words are written without blanks, or with particles joined in front. */
const joined = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const wordChar = /[\p{L}\p{M}\p{N}]/u;
const none: readonly Term[] = [];

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0x80 && wordChar.test(text.charAt(at));
}

let built: Map<string, Term[]> | null = null;

function index(): Map<string, Term[]> {
  if (built !== null) return built;
  built = new Map();
  for (const [language, table] of vocabularies) {
    for (const concept of concepts) {
      for (const raw of table[concept].split('|')) {
        const inside = raw.startsWith('*');
        const whole = raw.endsWith('$');
        const bare = raw.slice(inside ? 1 : 0, whole ? -1 : undefined);
        const text = fold(bare) + (/\s$/.test(bare) ? ' ' : '');
        const term: Term = { text, bit: bits[concept], language, whole, inside: inside || joined.test(text) };
        const key = text.slice(0, 2);
        const list = built.get(key);
        if (list === undefined) built.set(key, [term]);
        else list.push(term);
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
  const terms = index();
  let wordStart = true;
  for (let at = 0; at < folded.length; at += 1) {
    for (const term of [
      ...(terms.get(folded.charAt(at)) ?? none),
      ...(terms.get(folded.slice(at, at + 2)) ?? none),
    ]) {
      if (!wordStart && !term.inside) continue;
      if (!folded.startsWith(term.text, at)) continue;
      const end = at + term.text.length;
      if (term.whole && isWord(folded, end)) continue;
      if (term.text.length < 4 && term.text.charCodeAt(0) < 0x250 && !own(term.language, language)) continue;
      found.push({ bit: term.bit, start: at, end });
    }
    wordStart = !isWord(folded, at);
  }
  return found;
}

function own(term: string, page: string): boolean {
  return term === 'en' || page === '' || term === page;
}

/** How many characters may part "código" and "de respaldo", or "app" and "authentication", to be read as one. */
const gap = 8;

/** The meanings of one clause, with those that two neighbouring words make together. */
export function meanings(clause: string, language: string): Mask {
  const found = hits(fold(clause), language);
  let mask = 0;
  for (const hit of found) mask |= hit.bit;
  if (beside(found, bits.spare, bits.code)) mask |= bits.backup;
  if (beside(found, bits.program, bits.auth)) mask |= bits.app;
  return mask;
}

function beside(found: readonly Hit[], one: Mask, other: Mask): boolean {
  return found.some(
    (a) =>
      a.bit === one &&
      found.some(
        (b) =>
          b.bit === other &&
          Math.max(a.start, b.start) - Math.min(a.end, b.end) <= gap &&
          a.start !== b.start,
      ),
  );
}
