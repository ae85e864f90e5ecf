/** Folding of page text, so that words and numbers compare alike in every language. Pure. */

const aDigit = /\p{Nd}/u;

/** Letters that NFD does not take apart, and spellings of one letter that pages mix freely. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
};

/** Digits of any script as ASCII: "٣٠" becomes "30". In each script they stand in a row of ten, the zero first. */
export function asciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && aDigit.test(String.fromCodePoint(point - value - 1))) value += 1;
    return String(value);
  });
}

/**
 * Lower case, NFKC, ASCII digits, Latin letters without marks (Indic vowel signs and kana marks stay: they are letters),
 * Arabic and Hebrew without pointing, blanks for hyphens, "email" for "e-mail", single blanks.
 */
export function fold(text: string): string {
  let folded = text;
  if (/[^\x20-\x7e]/.test(text)) {
    folded = asciiDigits(text.normalize('NFKC'))
      .toLowerCase()
      .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0))
      .replace(
        /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u093c\p{Cf}\u{10fffc}\u{10fffd}]/gu,
        '',
      )
      .replace(/[ßøłđæœıأإآىةё]/g, (letter) => letters[letter] ?? letter)
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/["״]/g, '');
  }
  folded = folded.toLowerCase();
  // Most lines hold nothing that is left to fold.
  if (/[^\S ]| {2}|[-‐-―_/]/.test(folded)) folded = folded.replace(/[\s\-‐-―_/]+/g, ' ');
  if (folded.includes('e mail')) folded = folded.replace(/\be mail/g, 'email');
  return folded.trim();
}

/** Sentences of a raw text, each as its clauses. Full stops count only before a blank, so that hosts and dates stay whole. */
export function sentences(text: string): string[][] {
  return text
    .split(/(?<=[.!?…])\s+|[。！？؟।;；\n]+|:\s+|：/)
    .map((sentence) => sentence.split(/[,、，،()（）]|\s[–—/|-]\s/).filter((clause) => clause.trim() !== ''))
    .filter((clauses) => clauses.length > 0);
}
