import { readTile } from '../../lib/core/tile-look.ts';

/** Steps around the colour wheel, chosen so that neighbours are told apart. */
export const hues = [175, 25, 265, 75, 325, 140, 235, 50, 295, 110, 205, 0] as const;

interface TileProps {
  name: string;
  /** What the person chose for it. */
  icon?: string | null;
  size?: 'normal' | 'large';
}

/** The letter tile of an account. The same name has the same colour everywhere and always, unless the person chose another. */
export function Tile({ name, icon = null, size = 'normal' }: TileProps) {
  const { sign, tint } = readTile(icon);
  const hue = (tint === null ? undefined : hues[tint]) ?? hueOf(name);
  return (
    <span class="tile" data-size={size} style={{ '--hue': hue }} aria-hidden="true">
      {sign ?? initialOf(name)}
    </span>
  );
}

/** The first letter or digit, whole even where it takes several code points. */
export function initialOf(name: string): string {
  const first = name.match(/[\p{L}\p{N}]\p{M}*/u)?.[0] ?? '•';
  return first.toLocaleUpperCase();
}

/** FNV-1a over the name: spreads short names well and needs no table. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hues[hash % hues.length] ?? 0;
}
