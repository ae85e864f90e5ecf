import type { Blocks } from './blocks.ts';
import type { Box, Size } from './picture.ts';

/** A code is square, but its blocks may reach a little beyond it. */
const roundness = 0.7;
/** Modules of a large code leave bare blocks within. */
const fullness = 0.3;
/** Pixels of the shortest side: 21 modules of a pixel and a half. */
const shortest = 32;
/** Pixels of all islands together, and how many: more would take longer than the whole picture. */
const areaAtMost = 1_500_000;
const islandsAtMost = 8;

/**
 * The square, densely drawn places of a picture that nothing else touches, largest first: where a code stands by itself
 * on a page. One that is most of a small picture is left out, since that is read as a whole anyway.
 */
export function findIslands(blocks: Blocks, { width, height }: Size): Box[] {
  const found: Box[] = [];
  for (const { left, top, right, bottom, count } of components(blocks)) {
    const [columns, rows] = [right - left + 1, bottom - top + 1];
    const { side } = blocks;
    const box = { x: left * side, y: top * side, width: columns * side, height: rows * side };
    const isSquare = Math.min(columns, rows) >= roundness * Math.max(columns, rows);
    const isFull = count >= fullness * columns * rows;
    const isPart = box.width * box.height < 0.6 * width * height;
    if (isSquare && isFull && isPart && Math.min(box.width, box.height) >= shortest) found.push(box);
  }
  found.sort((one, other) => other.width * other.height - one.width * one.height);
  let area = 0;
  return found
    .filter((box) => {
      if (area + box.width * box.height > areaAtMost) return false;
      area += box.width * box.height;
      return true;
    })
    .slice(0, islandsAtMost);
}

interface Component {
  left: number;
  top: number;
  right: number;
  bottom: number;
  count: number;
}

/** Busy blocks that touch, corners counted. */
function* components({ columns, rows, busy }: Blocks): Generator<Component, void, void> {
  const left = Uint8Array.from(busy);
  const open: number[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue;
    const component = { left: columns, top: rows, right: 0, bottom: 0, count: 0 };
    open.push(start);
    left[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      component.left = Math.min(component.left, x);
      component.right = Math.max(component.right, x);
      component.top = Math.min(component.top, y);
      component.bottom = Math.max(component.bottom, y);
      component.count += 1;
      for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, rows - 1); row++) {
        for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, columns - 1); column++) {
          const next = row * columns + column;
          if (left[next] !== 1) continue;
          left[next] = 0;
          open.push(next);
        }
      }
    }
    yield component;
  }
}
