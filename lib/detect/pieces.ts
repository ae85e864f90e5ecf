import { beginsWithWord, endsInWord, goesOnSmall } from './signs.ts';
/** A run of text that is being gathered into a line. */
export interface Piece {
  text: string;
  element: Element;
}

/** The words of a line: single blanks, but for the breaks that the page makes itself. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let last = '';
  for (const piece of pieces) {
    // Neighbouring elements may be parted by style alone: two long words then get a blank.
    const glued = last.length > 2 && piece.text.length > 2 && endsInWord(last) && beginsWithWord(piece.text);
    text += (glued ? ' ' : '') + piece.text;
    last = piece.text;
  }
  const single = text.replace(/[^\S\n]+/g, ' ').trim();
  return single.includes('\n') ? single.replace(/ ?\n\s*/g, '\n') : single;
}

/** A link in the middle of a sentence is part of what is said; one that begins it says where one may go. */
export function startsSentence(link: Element, before: readonly Piece[]): boolean {
  const said = joinPieces(before);
  if (said !== '' && !/[.!?…。！？؟।·•|:：\n]$/.test(said)) return false;
  const next = link.nextSibling;
  return !(next?.nodeType === 3 && goesOnSmall(next.nodeValue ?? ''));
}
