import type { Gray, Pixels } from './picture.ts';

// Every index below is within bounds, and `?? 0` only satisfies the checker. It is written out each time because a
// helper for it, called with arrays of several kinds, made these loops three times slower.

/** One number a pixel: red is its lowest byte, alpha its highest, on every machine that runs a browser. */
export function wordsOf({ width, height, data }: Pixels): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, width * height);
}

/**
 * Writes the brightness (weights of Rec. 601 in 256ths) of opaque pixels. Red and blue are multiplied at once: the
 * middle of the product is their weighted sum, and nothing carries into it. Returns whether all pixels are opaque;
 * where they are not, what was written means nothing.
 */
export function flattenOpaque(pixels: Pixels, out: Uint8Array): boolean {
  const words = wordsOf(pixels);
  let all = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    all &= word;
    const redAndBlue = Math.imul(word & 0xff00ff, 0x4d001d) >>> 16;
    out[at] = (redAndBlue + 150 * ((word >> 8) & 255) + 128) >> 8;
  }
  return all >>> 24 === 255;
}

/**
 * Writes the brightness of the picture as it looks on white, and on black. The ground shows through by what is missing to
 * opaque: on white that is added as it is.
 */
export function flatten(pixels: Pixels, white: Uint8Array, black: Uint8Array): void {
  const words = wordsOf(pixels);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const alpha = word >>> 24;
    const redAndBlue = Math.imul(word & 0xff00ff, 0x4d001d) >>> 16;
    const light = (redAndBlue + 150 * ((word >> 8) & 255) + 128) >> 8;
    const dimmed = alpha === 255 ? light : ((light * alpha + 127) / 255) | 0;
    black[at] = dimmed;
    white[at] = dimmed + 255 - alpha;
  }
}

/** Pixels between two that are looked at for {@link liveliest}. */
const step = 7;

/** How much further than the brightness a colour has to vary to be worth a look by itself. */
const livelier = 1.15;

/**
 * The one of red, green and blue that varies most, where it varies more than the brightness: red on green differs in
 * hue alone, and a yellow code on white is plain in blue. Null where brightness shows as much.
 */
export function liveliest(pixels: Pixels, out: Gray): Gray | null {
  const { data } = pixels;
  const sums = [0, 0, 0, 0];
  const squares = [0, 0, 0, 0];
  let count = 0;
  for (let from = 0; from < data.length; from += 4 * step, count++) {
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    const values = [red, green, blue, (77 * red + 150 * green + 29 * blue) >> 8];
    for (const [at, value] of values.entries()) {
      sums[at] = (sums[at] ?? 0) + value;
      squares[at] = (squares[at] ?? 0) + value * value;
    }
  }
  const spread = sums.map((sum, at) =>
    Math.sqrt(Math.max((squares[at] ?? 0) / count - (sum / count) ** 2, 0)),
  );
  const [brightness = 0] = spread.splice(3);
  const channel = spread.indexOf(Math.max(...spread));
  if (!((spread[channel] ?? 0) > Math.max(brightness * livelier, 1))) return null;
  for (let at = 0, from = channel; from < data.length; at++, from += 4) out.data[at] = data[from] ?? 0;
  return out;
}
