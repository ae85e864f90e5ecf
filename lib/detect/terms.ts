import { vocabularies } from './vocabulary/all.ts';
import { concepts } from './vocabulary/types.ts';

/** Where a term stands in a folded text; `bit` is its concept's place in `concepts`, as a mask. */
export interface Hit {
  bit: number;
  start: number;
  end: number;
}

interface Term {
  text: string;
  /** Its first word, which is all of it for most. */
  head: string;
  bit: number;
  language: string;
  /** Ends where the word ends. */
  whole: boolean;
}

/** A term that stands in a word, or that begins there and goes on behind it. */
interface Find {
  term: Term;
  from: number;
}

/** Scripts whose words are written without blanks, or with particles joined in front. */
const joined = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Terms by the first characters of their heads, three at most. */
type Table = Map<string, Term[]>;

const keyLength = 3;
let tables: { starts: Table; insides: Table } | null = null;

/** All terms: those that begin a word, and those that may begin inside one. */
function allTerms(): { starts: Table; insides: Table } {
  if (tables !== null) return tables;
  tables = { starts: new Map(), insides: new Map() };
  for (const [language, words] of vocabularies) {
    for (const [at, concept] of concepts.entries()) {
      for (const raw of words[concept].split('|')) {
        const inside = raw.startsWith('*');
        const whole = raw.endsWith('$');
        const text = raw.slice(inside ? 1 : 0, whole ? -1 : undefined);
        const blank = text.indexOf(' ');
        const term = { text, head: blank < 0 ? text : text.slice(0, blank), bit: 1 << at, language, whole };
        put(tables.starts, term);
        if (inside || joined.test(text)) put(tables.insides, term);
      }
    }
  }
  return tables;
}

function put(table: Table, term: Term): void {
  const key = term.head.slice(0, keyLength);
  const list = table.get(key);
  if (list === undefined) table.set(key, [term]);
  else list.push(term);
}

/** What was found in words before: pages say few words often. */
const known = new Map<string, readonly Find[]>();
const mostKnown = 4_000;
const longestKnown = 24;
const nothing: readonly Find[] = [];

function findsIn(word: string): readonly Find[] {
  const had = known.get(word);
  if (had !== undefined) return had;
  const found = search(word);
  if (word.length > longestKnown) return found;
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

function search(word: string): readonly Find[] {
  const { starts, insides } = allTerms();
  let found: Find[] | null = null;
  let table = starts;
  for (let at = 0; at < word.length; at += 1) {
    for (let end = Math.min(at + keyLength, word.length); end > at; end -= 1) {
      for (const term of table.get(word.slice(at, end)) ?? []) {
        if (!standsAt(term, word, at)) continue;
        found ??= [];
        found.push({ term, from: at });
      }
    }
    table = isWord(word.charCodeAt(at)) ? insides : starts;
  }
  return found ?? nothing;
}

/** Of a term of several words, only the first is compared: it must end the word. */
function standsAt(term: Term, word: string, at: number): boolean {
  const { text, head } = term;
  if (!word.startsWith(head, at)) return false;
  return head === text ? endsRight(term, word, at) : at + head.length === word.length;
}

function endsRight({ text, whole }: Term, folded: string, at: number): boolean {
  const end = at + text.length;
  return !whole || end >= folded.length || !isWord(folded.charCodeAt(end));
}

/**
 * Every term of every language that stands in a folded text. Terms of fewer than four Latin letters count only in
 * English and in the page's own language: "tan" is a bank's code in German and "so" in Spanish.
 */
export function hits(folded: string, language: string): Hit[] {
  const found: Hit[] = [];
  let start = 0;
  for (const word of folded.split(' ')) {
    for (const { term, from } of findsIn(word)) {
      const at = start + from;
      const { text, head, bit } = term;
      if (head !== text && !(folded.startsWith(text, at) && endsRight(term, folded, at))) continue;
      if (text.length < 4 && text.charCodeAt(0) < 0x250 && !isOwn(term.language, language)) continue;
      found.push({ bit, start: at, end: at + text.length });
    }
    start += word.length + 1;
  }
  return found;
}

function isOwn(term: string, page: string): boolean {
  return term === 'en' || page === '' || term === page;
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
