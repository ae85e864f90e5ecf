/** Folding of page text, so that words and numbers compare alike in every language. Pure. */

/** First code points of the digit runs 0–9 that pages use; NFKC has already turned full-width digits to ASCII. */
const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0,
];

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

/** Digits of any script as ASCII: "٣٠" becomes "30". */
export function asciiDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = digitZeros.find((first) => point >= first && point < first + 10);
    return zero === undefined ? digit : String(point - zero);
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
        /[\u0300-\u036f]|[\u0591-\u05bd\u05bf-\u05c7]|[\u064b-\u065f]|\u0640|\p{Cf}|[\u{10fffc}\u{10fffd}]/gu,
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
