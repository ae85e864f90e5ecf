/** Letters a label may show. Longer ones end in `…`. */
const MOST_LETTERS = 100;
/** A letter may be made of many signs (an emoji family, marks upon marks): this bounds all of them together. */
const MOST_CODE_UNITS = 400;
const ELLIPSIS = '…';
const UNREADABLE = '\ufffd';

/** Control characters, and those that turn the direction of the text around them: shown as a sign, never obeyed. */
const OBEYED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]+/gu;
/**
 * Signs that show nothing: two labels that differ only in these would look the same. Two kinds may stay: those that
 * choose how an emoji looks, and the joiners (U+200C, U+200D), which are judged by {@link STRAY_JOINER}.
 */
const INVISIBLE = /(?![\u200c\u200d]|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
/** Joiners stay where they shape letters: between emoji, and in scripts that are written with them. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer})[\u200c\u200d]/gu;
/** Words of plain letters, one blank between them: as they are, they are fit to show. */
const PLAIN = /^(?! )(?:[!-~]| (?=[!-~]))*$/;
/** Marks upon marks climb over the lines above. */
const FLOOD_OF_MARKS = /(?<=\p{M}{4})\p{M}/gu;

/**
 * A label that came from outside, fit to show: nothing in it changes the direction of other text, hides, breaks lines
 * or runs out of its box. Blanks are folded; at most 100 letters as a person counts them. It is for showing only: the
 * label that is kept stays as it was read. Views must still set it as text, never as markup.
 */
export function safeLabel(text: string): string {
  // Most are: a list that is scrolled asks this for every name in sight, many times a second.
  if (text.length <= MOST_LETTERS && PLAIN.test(text)) return text;
  // Cut first, so that no rule ever runs over a text of any size; blanks in front are not counted.
  const start = text.trimStart().slice(0, MOST_CODE_UNITS * 2);
  const clean = start
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(OBEYED, UNREADABLE)
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(FLOOD_OF_MARKS, '')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  return shortened(clean, start.length < text.trim().length);
}

/**
 * How an account is named in one line: issuer and account, or the one that it has; empty when it has neither. Both are
 * made fit to show.
 */
export function accountTitle({ issuer, account }: { issuer: string; account: string }): string {
  const [who, whose] = [safeLabel(issuer), safeLabel(account)];
  if (who === '' || who === whose) return whose;
  return whose === '' ? who : `${who} (${whose})`;
}

function shortened(text: string, isCut: boolean): string {
  let kept = '';
  let letters = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (letters === MOST_LETTERS || kept.length + segment.length > MOST_CODE_UNITS) return kept + ELLIPSIS;
    kept += segment;
    letters += 1;
  }
  return isCut ? kept + ELLIPSIS : kept;
}
