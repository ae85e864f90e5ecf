/** From (with) and to (without), in UTF-16 units of the text as it is shown. */
export type Marked = readonly [from: number, to: number];

/** A text as it is searched: without case and marks on its letters. */
export interface SearchText {
  readonly folded: string;
  /** Where a word begins, in units of `folded`: after a blank or a sign, and at the humps of `CodeForge`. */
  starts(): readonly number[];
  /** The place in the shown text of a stretch of `folded`. */
  shown(from: number, to: number): Marked;
}

/** Letters that Unicode takes for one and people type otherwise. */
const written: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};

/** Without case, without marks on letters, in the letters that people type. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđıς]/g, (letter) => written[letter] ?? letter);
}

/** Prepares a text to be searched; worth keeping for as long as the text is. */
export function searchText(text: string): SearchText {
  // Most names are plain, and fold sign by sign.
  if (/^[\x20-\x7e]*$/.test(text)) {
    return {
      folded: text.toLowerCase(),
      starts: once(() => startsOf(text, plainWordStart)),
      shown: (from, to) => [from, to],
    };
  }
  const places: number[] = [];
  const shownAt: number[] = [];
  let folded = '';
  let place = 0;
  for (const sign of text) {
    const plain = foldText(sign);
    if (plain !== '') {
      places[place] = folded.length;
      folded += plain;
      while (shownAt.length < folded.length) shownAt.push(place);
    }
    place += sign.length;
  }
  return {
    folded,
    starts: once(() => startsOf(text, wordStart).flatMap((index) => places[index] ?? [])),
    // What folds to nothing belongs to the letter before it.
    shown: (from, to) => [shownAt[from] ?? text.length, shownAt[to] ?? text.length],
  };
}

/** A letter or digit after neither, an upper case letter after a lower one, a digit after a letter and the reverse. */
const wordStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]|(?<=\p{Ll})\p{Lu}|(?<=\p{L})\p{N}|(?<=\p{N})\p{L}/gu;

/** The same for plain text, in a tenth of the time. */
const plainWordStart = /(?<![A-Za-z0-9])[A-Za-z0-9]|(?<=[a-z])[A-Z]|(?<=[A-Za-z])[0-9]|(?<=[0-9])[A-Za-z]/g;

function startsOf(text: string, rule: RegExp): number[] {
  return Array.from(text.matchAll(rule), ({ index }) => index);
}

/** Few texts are looked at so closely that it is asked for. */
function once(find: () => number[]): () => readonly number[] {
  let found: number[] | null = null;
  return () => {
    found ??= find();
    return found;
  };
}
