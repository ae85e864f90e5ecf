import { describe, expect, it } from 'vitest';
import { bareBlocks, markBusy } from '../../../lib/qr/blocks.ts';
import { findIslands } from '../../../lib/qr/islands.ts';
import type { Pixels } from '../../../lib/qr/picture.ts';
import { black, plain, white, withPart } from './pictures.ts';

describe('findIslands', () => {
  function islands(screen: Pixels) {
    const blocks = bareBlocks(screen);
    markBusy(blocks, screen, 0);
    return findIslands(blocks, screen);
  }
  const checks = (width: number, height: number, module: number): Pixels => {
    const out = plain(width, height, white);
    for (let y = 0; y < height; y += module) {
      for (let x = (y / module) % 2 === 0 ? 0 : module; x < width; x += 2 * module) {
        out.data = withPart(out, plain(Math.min(module, width - x), module, black), x, y).data;
      }
    }
    return out;
  };

  it.each([2, 4, 8])('finds what is square and drawn in modules of %i px, to the block', (module) => {
    const screen = withPart(plain(400, 300, white), checks(96, 96, module), 100, 80);
    const [island, ...others] = islands(screen);
    expect(others).toEqual([]);
    expect(Math.abs((island?.x ?? 0) - 100)).toBeLessThanOrEqual(4);
    expect(Math.abs((island?.y ?? 0) - 80)).toBeLessThanOrEqual(4);
    expect(Math.abs((island?.width ?? 0) - 96)).toBeLessThanOrEqual(8);
  });

  it.each([
    ['a line of text', checks(300, 12, 2)],
    ['an icon', checks(24, 24, 2)],
    ['most of the picture', checks(380, 280, 4)],
  ])('passes over %s', (_, part) => {
    expect(islands(withPart(plain(400, 300, white), part, 8, 8))).toEqual([]);
  });

  it('finds no more than eight', () => {
    let screen = plain(900, 300, white);
    for (let at = 0; at < 12; at++) screen = withPart(screen, checks(48, 48, 4), 10 + 70 * at, 20);
    expect(islands(screen)).toHaveLength(8);
  });
});
