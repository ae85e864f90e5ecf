import type { Gray, Pixels, Point } from './picture.ts';

// Every index below is within bounds, and `?? 0` only satisfies the checker. It is written out each time because a
// helper for it, called with arrays of both kinds, made these loops three times slower.

/** A picture to try, and the way back from its coordinates to those of the picture that it was made of. */
export interface Rung {
  gray: Gray;
  /** Ask the decoder to close small holes first (dotted or scratched modules), where it can. */
  denoise: boolean;
  toSource: (point: Point) => Point;
}

/** Larger pictures are neither doubled nor denoised: the cost grows with the area, and their codes are large already. */
const smallUpTo = 3_000_000;

/** White around a rescaled picture, in its own pixels: a code that touches the edge has no quiet zone. */
const margin = 16;

/**
 * The pictures to try, cheapest first, each made only when it is asked for: as it is on white (and on black where it is
 * partly transparent), with its contrast stretched, at half and quarter size (which closes the gaps between dots), at double size, denoised.
 */
export function* rungs(pixels: Pixels): Generator<Rung, void, void> {
  const grounds = [flatten(pixels, 255)];
  if (hasAlpha(pixels)) grounds.push(flatten(pixels, 0));
  for (const gray of grounds) yield { gray, denoise: false, toSource: (point) => point };
  const small = pixels.width * pixels.height < smallUpTo;
  for (const plain of grounds) {
    const stretched = stretch(plain);
    if (stretched !== null) yield { gray: stretched, denoise: false, toSource: (point) => point };
    const best = stretched ?? plain;
    const half = halve(best);
    yield { gray: half, denoise: false, toSource: fromHalf };
    yield { gray: halve(half), denoise: false, toSource: (point) => fromHalf(fromHalf(point)) };
    if (!small) continue;
    yield { gray: double(best), denoise: false, toSource: fromDouble };
    yield { gray: plain, denoise: true, toSource: (point) => point };
  }
}

function fromHalf({ x, y }: Point): Point {
  return { x: (x - margin) * 2, y: (y - margin) * 2 };
}

function fromDouble({ x, y }: Point): Point {
  return { x: (x - margin) / 2, y: (y - margin) / 2 };
}

/** Whether any pixel is not fully opaque. */
export function hasAlpha({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** Brightness (weights of Rec. 601) of the picture as it looks on a ground of that brightness (255 white, 0 black). */
export function flatten({ width, height, data }: Pixels, ground: number): Gray {
  const gray = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 4) {
    const light =
      (306 * (data[from] ?? 0) + 601 * (data[from + 1] ?? 0) + 117 * (data[from + 2] ?? 0) + 512) >> 10;
    const alpha = data[from + 3] ?? 0;
    gray[at] = alpha === 255 ? light : Math.round((light * alpha + ground * (255 - alpha)) / 255);
  }
  return { width, height, data: gray };
}

/** From this many of 256 steps of brightness on, spreading them shows nothing new. */
const wideFrom = 192;

/**
 * Spreads the brightness between the 1st and the 99th percentile over the whole range, so that pale gray on white
 * becomes black on white. Null where that helps nothing: the range is wide already, or there is one brightness only.
 */
export function stretch({ width, height, data }: Gray): Gray | null {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at++) {
    const light = data[at] ?? 0;
    counts[light] = (counts[light] ?? 0) + 1;
  }
  const low = percentile(counts, data.length * 0.01);
  const high = percentile(counts, data.length * 0.99);
  if (high <= low || high - low >= wideFrom) return null;
  const table = Uint8ClampedArray.from(counts, (_, light) => ((light - low) * 255) / (high - low));
  const out = new Uint8Array(data.length);
  for (let at = 0; at < out.length; at++) out[at] = table[data[at] ?? 0] ?? 0;
  return { width, height, data: out };
}

/** Half as wide and high (the mean of four pixels), with a white margin of 16 pixels around. */
export function halve({ width, height, data }: Gray): Gray {
  const out = blank(width >> 1, height >> 1);
  for (let y = 0; y < height >> 1; y++) {
    const to = (y + margin) * out.width + margin;
    for (let x = 0; x < width >> 1; x++) {
      const from = 2 * y * width + 2 * x;
      const below = from + width;
      out.data[to + x] =
        ((data[from] ?? 0) + (data[from + 1] ?? 0) + (data[below] ?? 0) + (data[below + 1] ?? 0) + 2) >> 2;
    }
  }
  return out;
}

/** Twice as wide and high (linear between the pixels' middles), with a white margin of 16 pixels around. */
export function double({ width, height, data }: Gray): Gray {
  const out = blank(width * 2, height * 2);
  for (let y = 0; y < height * 2; y++) {
    const near = (y >> 1) * width;
    const far = neighbour(y, height) * width;
    const to = (y + margin) * out.width + margin;
    for (let x = 0; x < width * 2; x++) {
      const close = x >> 1;
      const off = neighbour(x, width);
      const upper = 3 * (data[near + close] ?? 0) + (data[near + off] ?? 0);
      const lower = 3 * (data[far + close] ?? 0) + (data[far + off] ?? 0);
      out.data[to + x] = (3 * upper + lower + 8) >> 4;
    }
  }
  return out;
}

/** The second pixel that a half pixel lies between: the one before for the first half, the one after for the second. */
function neighbour(half: number, length: number): number {
  const whole = half >> 1;
  return half % 2 === 0 ? Math.max(whole - 1, 0) : Math.min(whole + 1, length - 1);
}

function blank(width: number, height: number): Gray {
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  return { ...size, data: new Uint8Array(size.width * size.height).fill(255) };
}

function percentile(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (const [light, count] of counts.entries()) {
    seen += count;
    if (seen > rank) return light;
  }
  return 255;
}
