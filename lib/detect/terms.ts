import { learnPhrases } from './phrases.ts';
import { englishWords } from './vocabulary/in-lines.ts';
import { countsInWords, type LanguageWords, phrases, staysAtHome } from './vocabulary/types.ts';

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

/** Terms by the first characters of their heads, three at most. */
type Table = Map<string, Term[]>;

interface Tables {
  /** Those that begin a word. */
  starts: Table;
  /** Those that may begin inside one: marked so, or of scripts without blanks or with particles joined in front. */
  insides: Table;
}

const keyLength = 3;
/** Where scripts begin that have no letter in common with Latin ones. */
const beyondLatin = /[\u0400-\uffff]/;
const joined = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const tables: Tables = { starts: new Map(), insides: new Map() };
/** Numbers by the words that they are, in every language of which words were looked up. */
export const numbers = new Map<string, number>();
/** Languages whose tables are made when a word is next looked up. */
let learnt: readonly LanguageWords[] = englishWords;

const languages = new Set(['en']);

/** Knows these languages too from now on. */
export function learnWords(more: readonly LanguageWords[]): void {
  const fresh = more.filter(([language]) => !languages.has(language));
  for (const [language] of fresh) languages.add(language);
  learnt = [...learnt, ...fresh];
}

export function knowsWords(language: string): boolean {
  return languages.has(language);
}

/** Makes the tables of the words that were learnt, which the next word that is looked up would do. */
export function makeTables(): void {
  if (learnt.length === 0) return;
  const fresh = learnt;
  learnt = [];
  known.clear();
  latinInsides = null;
  for (const [language, words] of fresh) {
    const isBeyond = beyondLatin.test(words);
    const [counts = '', ...lines] = words.split('\n');
    learnPhrases(lines);
    for (const [at, count] of counts.split(',').entries()) {
      for (const word of count.split('|')) numbers.set(word, countsInWords[at] ?? 0);
    }
    for (const [at, concept] of lines.slice(phrases.length).entries()) {
      for (const raw of concept.split('|')) {
        const inside = raw.startsWith('*');
        const whole = raw.endsWith('$');
        const text = inside || whole ? raw.slice(inside ? 1 : 0, whole ? -1 : undefined) : raw;
        const blank = text.indexOf(' ');
        const term = { text, head: blank < 0 ? text : text.slice(0, blank), bit: 1 << at, language, whole };
        put(tables.starts, term);
        if (inside || (isBeyond && joined.test(text))) put(tables.insides, term);
      }
    }
  }
}

function put(table: Table, term: Term): void {
  const key = term.head.slice(0, keyLength);
  const list = table.get(key);
  if (list === undefined) table.set(key, [term]);
  else list.push(term);
}

/** A coarse net over the terms of some concepts, as a mask, in all languages known. */
export function netOver(mask: number): RegExp {
  makeTables();
  const parts = (table: Table): string =>
    [...table.values()]
      .flat()
      .flatMap(({ text, bit, whole }) => ((bit & mask) === 0 ? [] : [whole ? `${text}\\b` : text]))
      .join('|');
  return new RegExp(`\\b(?:${parts(tables.starts)})|${parts(tables.insides) || '$^'}`);
}

/** What was found in words before: pages say few words often. */
const known = new Map<string, readonly Find[]>();
const mostKnown = 4_000;
const longestKnown = 24;
const nothing: readonly Find[] = [];
const nothingThere: readonly Term[] = [];

function findsIn(word: string): readonly Find[] {
  makeTables();
  const had = known.get(word);
  if (had !== undefined) return had;
  const found = search(word);
  if (word.length > longestKnown) return found;
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

const plainWord = /^[a-z0-9\u00c0-\u03ff]+$/;
const never = /$^/;
let latinInsides: RegExp | null = null;

/** Finds the terms that may begin inside a word of Latin letters, of which there are few. */
function insideLatin(): RegExp {
  if (latinInsides === null) {
    const keys = [...tables.insides.keys()].filter((key) => plainWord.test(key));
    latinInsides = keys.length > 0 ? new RegExp(keys.join('|')) : never;
  }
  return latinInsides;
}

function search(word: string): readonly Find[] {
  let found: Find[] | null = null;
  let table = tables.starts;
  // In most words only their beginning has to be looked at.
  const places =
    beyondLatin.test(word) || !plainWord.test(word) || insideLatin().test(word) ? word.length : 1;
  for (let at = 0; at < places; at += 1) {
    for (let end = Math.min(at + keyLength, word.length); end > at; end -= 1) {
      for (const term of table.get(word.slice(at, end)) ?? nothingThere) {
        if (!standsAt(term, word, at)) continue;
        found ??= [];
        found.push({ term, from: at });
      }
    }
    table = isParted(word, at + 1) ? tables.starts : tables.insides;
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
  return !whole || end >= folded.length || isParted(folded, end);
}

/**
 * Every term of the languages known that stands in a folded text, those that are short only where they are English or of
 * the page's own language.
 */
export function hits(folded: string, language: string): Hit[] {
  const found: Hit[] = [];
  let start = 0;
  for (const word of folded.split(' ')) {
    for (const { term, from } of findsIn(word)) {
      const at = start + from;
      const { text, head, bit } = term;
      if (head !== text && !(folded.startsWith(text, at) && endsRight(term, folded, at))) continue;
      if (staysAtHome(text) && !isOwn(term.language, language)) continue;
      found.push({ bit, start: at, end: at + text.length });
    }
    start += word.length + 1;
  }
  return found;
}

function isOwn(term: string, page: string): boolean {
  return term === 'en' || page === '' || term === page;
}

/** Whether a word ends there or begins: at no sign of one, and between Latin letters and scripts without blanks ("SMSで"). */
function isParted(text: string, at: number): boolean {
  const one = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  return !isWord(one) || !isWord(next) || one > 0x3000 !== next > 0x3000;
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
