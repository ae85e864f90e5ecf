import type { TileLook } from './tile-look.ts';

/** A sign is shown at the size of a letter: more than two make no sign. */
const longest = 2;

/** A tile's look as the vault keeps it; null where nothing was chosen. */
export function writeTile({ sign, tint }: TileLook): string | null {
  const kept = signOf(sign ?? '');
  return kept === '' && tint === null ? null : `tile:${tint ?? ''}:${kept}`;
}

/** The first two letters, whole even where they take several code points; nothing that hides or turns other text. */
export function signOf(text: string): string {
  const seen = text.replace(/[\p{C}\s]/gu, (sign) => (sign === '\u200d' ? sign : ''));
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(seen.slice(0, 64));
  return Array.from(letters, ({ segment }) => segment)
    .slice(0, longest)
    .join('');
}
