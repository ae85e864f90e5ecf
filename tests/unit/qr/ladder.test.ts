import { describe, expect, it } from 'vitest';
import { rungs } from '../../../lib/qr/ladder.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Gray, Pixels, Point } from '../../../lib/qr/picture.ts';
import { black, lightsOf, plain, white, withPart } from './pictures.ts';

const memory = new Memory();

describe('rungs', () => {
  function drawn(width: number, height: number): { ground: Gray; colours: Pixels } {
    const colours = withPart(plain(width, height, white), plain(8, 8, black), 40, 24);
    return { ground: { width, height, data: Uint8Array.from(lightsOf(colours, 255)) }, colours };
  }

  it('tries half and quarter of the picture, twice of it, cut in two, denoised and blurred', () => {
    const { ground, colours } = drawn(100, 60);
    const kinds = [...rungs(ground, colours, memory)].map(
      ({ gray, denoise }) => `${gray.width}x${gray.height}${denoise ? ' denoised' : ''}`,
    );
    expect(kinds).toEqual([
      '82x62',
      '73x63',
      '232x152',
      '100x60',
      '100x60',
      '100x60 denoised',
      '232x152',
      '232x152',
      '100x60',
      '100x60',
    ]);
  });

  it('makes smaller ones alone where no colours are given, as for large pictures, and changes the smallest', () => {
    const { ground } = drawn(100, 60);
    const kinds = [...rungs(ground, null, memory)].map(
      ({ gray, denoise }) => `${gray.width}${denoise ? ' denoised' : ''}`,
    );
    expect(kinds).toEqual(['82', '73', '73', '73', '73', '73']);
  });

  it.each([true, false])('finds the way back from every rung (colours given: %s)', (isSmall) => {
    const { ground, colours } = drawn(100, 60);
    for (const { gray, toSource } of rungs(ground, isSmall ? colours : null, memory)) {
      const { x, y } = toSource(middleOfDark(gray));
      expect(Math.abs(x - 44)).toBeLessThanOrEqual(1);
      expect(Math.abs(y - 28)).toBeLessThanOrEqual(1);
    }
  });
});

/** The middle of what is dark, in pixels from the corner. */
function middleOfDark({ width, data }: Gray): Point {
  let [sum, xs, ys] = [0, 0, 0];
  for (const [at, value] of data.entries()) {
    sum += 255 - value;
    xs += (255 - value) * ((at % width) + 0.5);
    ys += (255 - value) * (Math.floor(at / width) + 0.5);
  }
  return { x: xs / sum, y: ys / sum };
}
