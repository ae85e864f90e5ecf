import { blur } from './blur.ts';
import { cutAt, isTwoToned, middleRangeOf, type Range, rangeOf, stretch } from './contrast.ts';
import { liveliest } from './flatten.ts';
import type { Memory, Use } from './memory.ts';
import type { Gray, Pixels, Point } from './picture.ts';
import { double, fromDouble, fromHalf, halve } from './scale.ts';

/** A picture to try, and the way back from its coordinates to those of the picture that it was made of. */
export interface Rung {
  gray: Gray;
  /** Ask the decoder to close small holes first (dotted or scratched modules), where it can. */
  denoise: boolean;
  toSource: (point: Point) => Point;
}

/** A larger picture is cut in two and blurred at a quarter of its size alone: the cost grows with the area, and so do its codes. */
const smallUpTo = 3_000_000;

/** Smaller ones are blurred at twice their size, too: there a dot is two pixels wide. */
const tinyUpTo = 100_000;

/** Where the brightness is cut, in shares of its range: below a reflection, and just below the ground. */
const cuts = [0.6, 0.85];

/**
 * Pixels that a picture is blurred over: a little more and a little less than a module, whose dots then touch; half the
 * size serves modules twice as large.
 */
const blurs = [5, 7];

/** Pixels of the shorter side from which on half of it is tried: 21 modules of four, and the margin. */
const dottedFrom = 116;

/** What a stretched picture has. */
const whole: Range = { low: 0, high: 255 };

/** Whether a picture of that size is small enough for every rung. */
export function isSmall({ width, height }: { width: number; height: number }): boolean {
  return width * height < smallUpTo;
}

/**
 * What to try with a picture that shows nothing as it is, each made only when it is asked for: its contrast stretched,
 * half and quarter size; where its colours are given double size, the contrast of its middle and its liveliest colour; its
 * brightness cut in two, denoised, and, where it was drawn rather than seen or is large, blurred, which closes the gaps
 * between dots.
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
  const quarter = halve(half, memory, 'quarter');
  const fromQuarter: Rung['toSource'] = (point) => fromHalf(fromHalf(point));
  yield as(quarter, fromQuarter);
  if (colours === null) {
    const cut = memory.gray('half', quarter.width, quarter.height);
    yield* cutInTwo(quarter, stretched === null ? range : whole, cut, fromQuarter);
    yield* dotted(quarter, memory, ['work', 'quarter'], fromQuarter);
    return;
  }
  yield as(double(best, memory, 'double'), fromDouble);
  const middle = stretched === null ? stretch(ground, middleRangeOf(ground), work) : null;
  if (middle !== null) yield as(middle);
  const colour = liveliest(colours, work);
  if (colour !== null) {
    const lively = stretch(colour, rangeOf(colour), colour) ?? colour;
    yield as(lively);
    if (isTwoToned(lively, whole)) yield* dotted(lively, memory, ['quarter', 'work']);
  }
  yield* cutInTwo(ground, range, work);
  yield { ...as(ground), denoise: true };
  if (!isTwoToned(ground, range)) return;
  const spread = stretch(ground, range, work) ?? ground;
  if (width * height < tinyUpTo) yield* blurred(double(spread, memory, 'double'), memory, fromDouble);
  yield* dotted(spread, memory, ['quarter', 'work']);
}

function* cutInTwo(
  ground: Gray,
  { low, high }: Range,
  work: Gray,
  toSource?: Rung['toSource'],
): Generator<Rung, void, void> {
  if (high <= low) return;
  for (const share of cuts) yield as(cutAt(ground, { low, high }, share, work), toSource);
}

/** Blurred, and half of it, and so on. Each half is made in one of the two places, turn by turn. */
function* dotted(
  gray: Gray,
  memory: Memory,
  [use, next]: readonly [Use, Use],
  toSource: Rung['toSource'] = (point) => point,
): Generator<Rung, void, void> {
  yield* blurred(gray, memory, toSource);
  if (Math.min(gray.width, gray.height) < dottedFrom) return;
  yield* dotted(halve(gray, memory, use), memory, [next, use], (point) => toSource(fromHalf(point)));
}

function* blurred(gray: Gray, memory: Memory, toSource: Rung['toSource']): Generator<Rung, void, void> {
  for (const side of blurs)
    yield as(blur(gray, side, memory.gray('half', gray.width, gray.height)), toSource);
}

function as(gray: Gray, toSource: Rung['toSource'] = (point) => point): Rung {
  return { gray, denoise: false, toSource };
}
