/** How many colours a tile can have. */
export const tints = 12;

/** What a person chose for an account's tile; null = as its name says. */
export interface TileLook {
  /** One or two letters, or an emoji. */
  sign: string | null;
  /** 0 to {@link tints} − 1. */
  tint: number | null;
}

/** How an icon, as the vault keeps it, is to be shown. What another version or another hand wrote is as good as none. */
export function readTile(icon: string | null | undefined): TileLook {
  const [, tint, sign] = /^tile:(\d{1,2})?:(.{0,64})$/su.exec(icon ?? '') ?? [];
  const place = tint === undefined ? tints : Number(tint);
  return { sign: sign || null, tint: place < tints ? place : null };
}
