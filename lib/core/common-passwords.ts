import { commonWords } from './common-words.ts';

/** Small words that are put before or behind the others. */
const SMALL = new Set(
  'a an and big boy girl i iam in is it man me mr my new no of old our s the to u x you your'.split(' '),
);
const LONGEST_PAIR = 12;
const LONGEST_WORD = 16;
/** Of the letters at the end of a word, no more are written as digits or signs. */
const LONGEST_END = 3;

/** What fingers run along: rows, columns and zigzags of keyboards, number pads, the alphabet; digits known by heart. */
const WALKS = [
  'abcdefghijklmnopqrstuvwxyz 01234567890123 qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm yxcvbnm !@#$%^&*()',
  'qazwsxedcrfvtgbyhnujmikolp 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p zaq1xsw2cde3vfr4bgt5 zaq12wsx 1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0 a1s2d3f4g5h6 qweasdzxc qwaszx 1a2b3c4d5e6f a1b2c3d4e5f6 789456123 147258369 159357 159753',
  '14789632147 13579 24680 31415926535 1123581321 1029384756',
].join(' ');
const WALKS_BACK = [...WALKS].reverse().join('');
const SHORTEST_WALK = 3;
const LONGEST_WALK = 40;

/** Digits and signs that stand for a letter; `1` and `!` for either of two. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * Whether a password is among those that are tried first: a common word, or two short ones, with what people add to it
 * (digits, a year, a sign, letters written as digits), a walk over the keyboard, a date, a piece over and over.
 */
export function isCommonPassword(text: string): boolean {
  const lower = text.toLowerCase();
  if (isPieceRepeated(lower) || isDate(lower) || isMadeOfWalks(withoutDoubles(lower))) return true;
  return isSpokenWord(text) || isDressedWord(lower) || isDressedWord([...lower].reverse().join(''));
}

/** A word, without what is around it, if that is no more than a few signs, some digits or a date. */
function isDressedWord(text: string): boolean {
  const letters = text.search(/(?<!\P{L})\P{L}*$/u);
  if (letters === 0) return false;
  // From the first letter to the last; and with what may stand for a letter at either end.
  const starts = [text.search(/\p{L}/u), text.search(/[\p{L}@$]/u), 0];
  return starts.some((start) => {
    for (let end = letters; end <= Math.min(text.length, letters + LONGEST_END); end += 1) {
      const body = text.slice(start, end).replace(/[\s._-]/g, '');
      const words = [withLetters(body, 'i'), withLetters(body, 'l'), ...(end === letters ? [body] : [])];
      if (isDress(text.slice(0, start), text.slice(end)) && words.some(isWords)) return true;
    }
    return false;
  });
}

function isDress(before: string, behind: string): boolean {
  const around = `${before} ${behind}`;
  const digits = around.match(/[0-9]+/g) ?? [];
  const signs = around.length - 1 - digits.join('').length;
  return signs <= 3 && digits.every((run) => run.length <= 4 || isDate(run) || isMadeOfWalks(run));
}

function withLetters(text: string, one: string): string {
  return [...text].map((sign) => (sign === '1' || sign === '!' ? one : (STANDS_FOR[sign] ?? sign))).join('');
}

function isWords(core: string): boolean {
  if (isWord(core) || isPieceRepeated(core)) return true;
  for (let at = 1; at < Math.min(core.length, LONGEST_WORD); at += 1) {
    const [one, other] = [core.slice(0, at), core.slice(at)];
    if (SMALL.has(one) && (isWord(other) || SMALL.has(other))) return true;
    if (commonWords.has(one) && SMALL.has(other)) return true;
    if (core.length <= LONGEST_PAIR && commonWords.has(one) && isWord(other)) return true;
  }
  return false;
}

function isWord(text: string): boolean {
  return commonWords.has(text) || (text.length >= SHORTEST_WALK && isMadeOfWalks(text));
}

/**
 * One short run of letters that can be spoken, with digits or a sign behind it: any word of any dictionary, which are
 * all tried, and most names. Letters drawn by lot seldom can be spoken, nor are their cases those of a word.
 */
function isSpokenWord(text: string): boolean {
  const word =
    /^(?:[a-z]{4,9}|[A-Z][a-z]{3,8}|[A-Z]{4,9})(?=[0-9]{0,4}[!?.*#$@]?$)/.exec(text)?.[0].toLowerCase() ?? '';
  const vowels = word.match(/[aeiouy]/g)?.length ?? 0;
  return vowels * 4 >= word.length && word !== '' && !UNSPEAKABLE.test(word);
}

/** Runs of letters that hardly any word of a language in Latin script has. */
const UNSPEAKABLE =
  /[^aeiouy]{4}|[aeiou]{4}|q[^u]|[jvwxz][bcdfgjkmpqtvxz]|[bcdfghjklmnpqrstvwx][jqxz]|^[^aeiouyst][^aeiouylrhwn]|[bdfgkp][bcdfgkmptv]|[lmn][hrwx]|[ry][hxz]|[aiu]{3}|[hjv]$/;

function isPieceRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length);
    if (text.length % length === 0 && piece.repeat(text.length / length) === text) {
      return length <= 5 || isCommonPassword(piece);
    }
  }
  return false;
}

/** A day with its century: two numbers of a day or month before or behind the year. */
function isDate(text: string): boolean {
  return /^(?:(?:0[1-9]|[12][0-9]|3[01]){2}(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}(?:0[1-9]|[12][0-9]|3[01]){2})$/.test(
    text,
  );
}

/** Walks and runs of one sign, with few signs more in front or behind. */
function isMadeOfWalks(text: string): boolean {
  const start = walkAt(text, 0) > 0 ? 0 : 1;
  let at = start;
  while (at < text.length) {
    const length = walkAt(text, at);
    if (length === 0) break;
    at += length;
  }
  return (at - start) * 2 > text.length && /^(?:[0-9!]{0,4}|[a-z]?)$/.test(text.slice(at));
}

/** How long the walk or run is that begins at a place; 0 where none does. */
function walkAt(text: string, at: number): number {
  let run = 1;
  while (text.charAt(at + run) !== '' && text.charAt(at + run) === text.charAt(at)) run += 1;
  let length = Math.min(LONGEST_WALK, text.length - at);
  while (length >= SHORTEST_WALK && !isWalk(text.slice(at, at + length))) length -= 1;
  const longest = Math.max(run, length);
  return longest >= SHORTEST_WALK ? longest : 0;
}

function isWalk(piece: string): boolean {
  return WALKS.includes(piece) || WALKS_BACK.includes(piece);
}

/** `11223344` is `1234`, each sign twice. */
function withoutDoubles(text: string): string {
  return /^(?:(.)\1)+$/su.test(text) ? [...text].filter((_, index) => index % 2 === 0).join('') : text;
}
