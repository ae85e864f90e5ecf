/** How many colours a tile can have. */
export const tints = 12;

/** What a person chose for an account's tile; null = as its name says. */
export interface TileLook {
  /** One or two letters, or an emoji. */
  sign: string | null;
  /** 0 to {@link tints} − 1. */
  tint: number | null;
}

const form = /^tile:(\d{1,2})?:(.{0,64})$/su;

/** A sign is shown at the size of a letter: more than two make no sign. */
const longest = 2;

/** How an icon, as the vault keeps it, is to be shown. What another version or another hand wrote is as good as none. */
export function readTile(icon: string | null | undefined): TileLook {
  const [, tint, sign = ''] = form.exec(icon ?? '') ?? [];
  const place = tint === undefined ? tints : Number(tint);
  return { sign: signOf(sign) || null, tint: place < tints ? place : null };
}

/** As the vault keeps it; null where nothing was chosen. */
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
