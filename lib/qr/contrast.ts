import type { Box, Gray } from './picture.ts';

// `?? 0`: see flatten.ts.

/** From this many of 256 steps of brightness on, spreading them shows nothing new. */
const wideFrom = 192;

/** The edges of dots a few pixels wide are between dark and bright, too. */
const mostBetween = 0.3;

/** The brightness that the darkest and the brightest hundredth of the pixels begin at. */
export interface Range {
  low: number;
  high: number;
}

/** Of more pixels than that, so many tell as much as all. */
const enough = 1_000_000;

/** How bright the picture is, its darkest and its brightest hundredth left out. */
export function rangeOf({ data }: Gray): Range {
  // Odd, so that no pattern of two pixels or four hides half of itself.
  return rangeWithin([data], (Math.floor(data.length / enough) & -2) + 1);
}

/** The same of its middle, a quarter of the area: a page around a pale code may be as dark as the code is not. */
export function middleRangeOf({ width, height, data }: Gray): Range {
  const [left, top] = [width >> 2, height >> 2];
  return rangeWithin(
    Array.from({ length: height - 2 * top }, (_, row) => {
      const from = (top + row) * width + left;
      return data.subarray(from, from + width - 2 * left);
    }),
    1,
  );
}

function rangeWithin(parts: readonly Uint8Array[], step: number): Range {
  const counts = new Uint32Array(256);
  let total = 0;
  for (const data of parts) {
    for (let at = 0; at < data.length; at += step) {
      const light = data[at] ?? 0;
      counts[light] = (counts[light] ?? 0) + 1;
      total += 1;
    }
  }
  return { low: percentile(counts, total * 0.01), high: percentile(counts, total * 0.99) };
}

/** Whether most of a picture is about as dark or as bright as it gets: what was drawn is, and few photos are. */
export function isTwoToned({ data }: Gray, { low, high }: Range): boolean {
  const quarter = (high - low) / 4;
  const [dark, bright] = [low + quarter, high - quarter];
  let between = 0;
  for (let at = 0; at < data.length; at++) {
    const light = data[at] ?? 0;
    if (light > dark && light < bright) between += 1;
  }
  return high > low && between < data.length * mostBetween;
}

/**
 * Spreads the brightness over the whole range, so that pale gray on white becomes black on white. Null where that helps
 * nothing: the range is wide already, or there is one brightness only.
 */
export function stretch(gray: Gray, { low, high }: Range, out: Gray): Gray | null {
  if (high <= low || high - low >= wideFrom) return null;
  return through(gray, (light) => ((light - low) * 255) / (high - low), out);
}

/**
 * Black up to that share of the range and white beyond: a code of dark pictures, of bright colours or below a
 * reflection stands out against its ground alone.
 */
export function cutAt(gray: Gray, { low, high }: Range, share: number, out: Gray): Gray {
  const most = low + (high - low) * share;
  return through(gray, (light) => (light <= most ? 0 : 255), out);
}

/** Less than this share of the range is no difference from the ground. */
const apart = 0.25;

/**
 * What stands on the ground of the picture's first pixel; null where nothing does. A code without a quiet zone on a page
 * as dark as itself has no edge that a decoder could find, until it is cut out exactly.
 */
export function drawnIn(gray: Gray): Box | null {
  const { width, height, data } = gray;
  const { low, high } = rangeOf(gray);
  const ground = data[0] ?? 0;
  const least = Math.max((high - low) * apart, 1);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (Math.abs((data[y * width + x] ?? 0) - ground) < least) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < left ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function through({ data }: Gray, change: (light: number) => number, out: Gray): Gray {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, light) => change(light));
  for (let at = 0; at < data.length; at++) out.data[at] = table[data[at] ?? 0] ?? 0;
  return out;
}

function percentile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (const [light, count] of counts.entries()) {
    seen += count;
    if (seen > rank) return light;
  }
  return 255;
}
