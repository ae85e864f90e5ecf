import type { Memory, Use } from './memory.ts';
import type { Gray, Point } from './picture.ts';

// `?? 0`: see flatten.ts.

/** White around a rescaled picture, in its own pixels: a code that touches the edge has no quiet zone. */
const margin = 16;

/** Half as wide and high (the mean of four pixels), with a white margin of 16 pixels around. */
export function halve({ width, height, data }: Gray, memory: Memory, use: Use): Gray {
  const out = framed(width >> 1, height >> 1, memory, use);
  for (let y = 0; y < height >> 1; y++) {
    let to = (y + margin) * out.width + margin;
    const end = to + (width >> 1);
    for (let from = 2 * y * width; to < end; to++, from += 2) {
      const below = from + width;
      out.data[to] =
        ((data[from] ?? 0) + (data[from + 1] ?? 0) + (data[below] ?? 0) + (data[below + 1] ?? 0) + 2) >> 2;
    }
  }
  return out;
}

/** Twice as wide and high (linear between the pixels' middles), with a white margin of 16 pixels around. */
export function double({ width, height, data }: Gray, memory: Memory, use: Use): Gray {
  const out = framed(width * 2, height * 2, memory, use);
  for (let y = 0; y < height * 2; y++) {
    const near = (y >> 1) * width;
    const far = neighbour(y, height) * width;
    let to = (y + margin) * out.width + margin;
    // Three quarters of the pixel and a quarter of its neighbour, in both directions.
    let before = 3 * (data[near] ?? 0) + (data[far] ?? 0);
    let here = before;
    for (let x = 0; x < width; x++) {
      const next = Math.min(x + 1, width - 1);
      const after = 3 * (data[near + next] ?? 0) + (data[far + next] ?? 0);
      out.data[to++] = (3 * here + before + 8) >> 4;
      out.data[to++] = (3 * here + after + 8) >> 4;
      before = here;
      here = after;
    }
  }
  return out;
}

/** From a point of a picture that {@link halve} made to the same point of what it was made of. */
export function fromHalf({ x, y }: Point): Point {
  return { x: (x - margin) * 2, y: (y - margin) * 2 };
}

/** From a point of a picture that {@link double} made to the same point of what it was made of. */
export function fromDouble({ x, y }: Point): Point {
  return { x: (x - margin) / 2, y: (y - margin) / 2 };
}

/** The second row that a half row lies between: the one before for the first half, the one after for the second. */
function neighbour(half: number, length: number): number {
  const whole = half >> 1;
  return half % 2 === 0 ? Math.max(whole - 1, 0) : Math.min(whole + 1, length - 1);
}

/** A picture that is white around, and not yet drawn within. */
function framed(width: number, height: number, memory: Memory, use: Use): Gray {
  const out = memory.gray(use, width + 2 * margin, height + 2 * margin);
  out.data.fill(255, 0, margin * out.width);
  out.data.fill(255, (margin + height) * out.width);
  for (let y = margin; y < margin + height; y++) {
    out.data.fill(255, y * out.width, y * out.width + margin);
    out.data.fill(255, (y + 1) * out.width - margin, (y + 1) * out.width);
  }
  return out;
}
