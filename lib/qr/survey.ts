import { type Blocks, bareBlocks, markBusy } from './blocks.ts';
import { flatten, flattenOpaque } from './flatten.ts';
import type { Memory, Use } from './memory.ts';
import type { Box, Gray, Picture } from './picture.ts';

/** A part of a picture without its colours. Coordinates are the part's own. */
export interface Survey {
  /** Its brightness on white; on black too where it is partly transparent. */
  grounds: [white: Gray, ...black: Gray[]];
  blocks: Blocks;
}

/** Pixels whose colours lie in memory at a time. */
const stripOf = 1_000_000;

/** Looks at every pixel of the part once, strip by strip. */
export async function survey(
  picture: Picture,
  part: Box,
  memory: Memory,
  uses: readonly [Use, Use],
): Promise<Survey> {
  const { width, height } = part;
  const blocks = bareBlocks(part);
  const white = memory.gray(uses[0], width, height);
  let black: Gray | null = null;
  const rows = Math.max(Math.floor(stripOf / width / blocks.side), 1) * blocks.side;
  for (let top = 0; top < height; top += rows) {
    const strip = await picture.cut({
      x: part.x,
      y: part.y + top,
      width,
      height: Math.min(rows, height - top),
    });
    markBusy(blocks, strip, top);
    const [from, to] = [top * width, (top + strip.height) * width];
    if (flattenOpaque(strip, white.data.subarray(from, to))) {
      black?.data.set(white.data.subarray(from, to), from);
    } else {
      // Up to here all was opaque, and so looks alike on both grounds.
      if (black === null) {
        black = memory.gray(uses[1], width, height);
        black.data.set(white.data.subarray(0, from));
      }
      flatten(strip, white.data.subarray(from, to), black.data.subarray(from, to));
    }
  }
  return { grounds: black === null ? [white] : [white, black], blocks };
}
