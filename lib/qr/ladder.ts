import { cutAt, rangeOf, stretch } from './contrast.ts';
import { liveliest } from './flatten.ts';
import type { Memory } from './memory.ts';
import type { Gray, Pixels, Point } from './picture.ts';
import { double, fromDouble, fromHalf, halve } from './scale.ts';

/** A picture to try, and the way back from its coordinates to those of the picture that it was made of. */
export interface Rung {
  gray: Gray;
  /** Ask the decoder to close small holes first (dotted or scratched modules), where it can. */
  denoise: boolean;
  toSource: (point: Point) => Point;
}

/** Larger pictures are neither doubled nor denoised: the cost grows with the area, and their codes are large already. */
const smallUpTo = 3_000_000;

/** Where the brightness is cut, in shares of its range: below a reflection, and just below the ground. */
const cuts = [0.6, 0.85];

/** Whether a picture of that size is small enough for every rung. */
export function isSmall({ width, height }: { width: number; height: number }): boolean {
  return width * height < smallUpTo;
}

/**
 * What to try with a picture that shows nothing as it is, each made only when it is asked for: its contrast stretched,
 * half and quarter size (which closes the gaps between dots), and, where its colours are given, double size, its
 * liveliest colour, its brightness cut in two, denoised.
 */
export function* rungs(ground: Gray, colours: Pixels | null, memory: Memory): Generator<Rung, void, void> {
  const { width, height } = ground;
  const work = memory.gray('work', width, height);
  const range = rangeOf(ground);
  const stretched = stretch(ground, range, work);
  if (stretched !== null) yield as(stretched);
  const best = stretched ?? ground;
  const half = halve(best, memory, 'half');
  yield as(half, fromHalf);
  yield as(halve(half, memory, 'quarter'), (point) => fromHalf(fromHalf(point)));
  if (colours === null) return;
  yield as(double(best, memory, 'double'), fromDouble);
  const colour = liveliest(colours, work);
  if (colour !== null) yield as(stretch(colour, rangeOf(colour), colour) ?? colour);
  if (range.high > range.low) for (const share of cuts) yield as(cutAt(ground, range, share, work));
  yield { ...as(ground), denoise: true };
}

function as(gray: Gray, toSource: Rung['toSource'] = (point) => point): Rung {
  return { gray, denoise: false, toSource };
}
