import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareBlocks, markBusy } from '../../../lib/qr/blocks.ts';
import { cutAt, drawnIn, rangeOf, stretch as spread } from '../../../lib/qr/contrast.ts';
import { flatten, flattenOpaque, isOpaque, liveliest } from '../../../lib/qr/flatten.ts';
import { findIslands } from '../../../lib/qr/islands.ts';
import { rungs } from '../../../lib/qr/ladder.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Gray, Pixels } from '../../../lib/qr/picture.ts';
import { double as doubled, halve as halved } from '../../../lib/qr/scale.ts';
import { survey } from '../../../lib/qr/survey.ts';
import { black, type Colour, clear, gray, opened, plain, white, withPart } from './pictures.ts';

const memory = new Memory();
const halve = (picture: Gray): Gray => halved(picture, memory, 'half');
const double = (picture: Gray): Gray => doubled(picture, memory, 'double');

function stretch(picture: Gray): Gray | null {
  return spread(picture, rangeOf(picture), { ...picture, data: new Uint8Array(picture.data.length) });
}

function lightsOf(pixels: Pixels, ground: number): number[] {
  const out = new Uint8Array(pixels.width * pixels.height);
  if (isOpaque(pixels)) flattenOpaque(pixels, out);
  else flatten(pixels, ground, out);
  return [...out];
}

/** The picture within the margin of 16 pixels. */
function inner({ width, height, data }: Gray): number[][] {
  return Array.from({ length: height - 32 }, (_, row) => [
    ...data.subarray((row + 16) * width + 16, (row + 17) * width - 16),
  ]);
}

describe('flatten', () => {
  it.each<[string, Colour, number, number]>([
    ['white', white, 0, 255],
    ['black', black, 255, 0],
    ['green is brighter than red', [0, 200, 0, 255], 255, 117],
    ['red', [200, 0, 0, 255], 255, 60],
    ['nothing on white', clear, 255, 255],
    ['nothing on black', clear, 0, 0],
    ['half black on white', [0, 0, 0, 128], 255, 127],
    ['half white on black', [255, 255, 255, 128], 0, 128],
  ])('%s', (_, colour, ground, light) => {
    expect(lightsOf(plain(2, 1, colour), ground)).toEqual([light, light]);
  });
});

describe('isOpaque', () => {
  it('sees one pixel that is not', () => {
    const opaque = plain(3, 3, black);
    expect(isOpaque(opaque)).toBe(true);
    expect(isOpaque(withPart(opaque, plain(1, 1, [0, 0, 0, 254]), 2, 2))).toBe(false);
  });
});

describe('flattenOpaque', () => {
  it('agrees with the plain sum for every colour', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const [light] = lightsOf(plain(1, 1, [red, green, blue, 255]), 0);
        expect(light).toBe((77 * red + 150 * green + 29 * blue + 128) >> 8);
      }),
    );
  });
});

describe('liveliest', () => {
  it.each<[string, Colour, Colour, number[] | null]>([
    ['red on green, as bright', [200, 60, 60, 255], [60, 131, 60, 255], [200, 60]],
    ['yellow on white', [250, 250, 60, 255], white, [60, 255]],
    ['gray', [90, 90, 90, 255], white, null],
    ['one colour', [90, 20, 90, 255], [90, 20, 90, 255], null],
  ])('of %s', (_, one, other, lights) => {
    const picture = withPart(plain(60, 1, other), plain(30, 1, one), 0, 0);
    const out = liveliest(picture, memory.gray('work', 60, 1));
    expect(out === null ? null : [out.data[0], out.data[59]]).toEqual(lights);
  });
});

describe('cutAt', () => {
  it('leaves two brightnesses', () => {
    const picture = gray([0, 100, 150, 200]);
    expect(cutAt(picture, { low: 0, high: 200 }, 0.6, gray([0, 0, 0, 0])).data).toEqual(
      Uint8Array.of(0, 0, 255, 255),
    );
  });
});

describe('drawnIn', () => {
  it('is the box of what differs from the ground', () => {
    const rows = Array.from({ length: 9 }, () => Array<number>(12).fill(20));
    const row = rows[3];
    row?.splice(4, 3, 240, 20, 240);
    rows[6]?.splice(5, 1, 240);
    expect(drawnIn(gray(...rows))).toEqual({ x: 4, y: 3, width: 3, height: 4 });
  });

  it('is null where there is ground alone', () => {
    expect(drawnIn(gray([7, 7], [7, 7]))).toBeNull();
  });
});

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

describe('survey', () => {
  const uses = ['white', 'black'] as const;

  it('sees in strips what it sees at once', async () => {
    const wide = withPart(plain(1200, 2000, white), plain(60, 1900, black), 500, 40);
    const { grounds, blocks } = await survey(
      opened(wide),
      { x: 0, y: 0, width: 1200, height: 2000 },
      memory,
      uses,
    );
    expect(grounds).toHaveLength(1);
    const dark = grounds[0]?.data.filter((light) => light === 0).length;
    expect(dark).toBe(60 * 1900);
    expect(blocks.busy.filter((busy) => busy === 1).length).toBeGreaterThan(2 * (1900 / 4));
  });

  it('has a second ground from the first transparent pixel on', async () => {
    const picture = withPart(plain(1200, 2000, [90, 90, 90, 255]), plain(5, 5, clear), 10, 1900);
    const part = { x: 0, y: 0, width: 1200, height: 2000 };
    const { grounds } = await survey(opened(picture), part, memory, uses);
    const at = 1900 * 1200 + 10;
    expect(grounds.map(({ data }) => [data[0], data[at], data.at(-1)])).toEqual([
      [90, 255, 90],
      [90, 0, 90],
    ]);
  });
});

describe('stretch', () => {
  it('spreads what there is over the whole range', () => {
    expect(stretch(gray([100, 150, 200]))).toEqual(gray([0, 128, 255]));
  });

  it('leaves out the darkest and brightest hundredth', () => {
    const picture = gray([0, ...Array<number>(99).fill(100), ...Array<number>(99).fill(110), 255]);
    expect(new Set(stretch(picture)?.data)).toEqual(new Set([0, 255]));
  });

  it.each([
    ['a full range', gray([0, 90, 255])],
    ['a wide range', gray([30, 90, 222])],
    ['one brightness', gray([90, 90, 90])],
    ['no pixel', gray()],
  ])('is null for %s', (_, picture) => {
    expect(stretch(picture)).toBeNull();
  });

  it('keeps the order of brightness', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 60 }), (row) => {
        const stretched = stretch(gray(row));
        fc.pre(stretched !== null);
        const sorted = row.map((value, at) => [value, stretched?.data[at] ?? 0] as const);
        sorted.sort(([a], [b]) => a - b);
        const after = sorted.map(([, value]) => value);
        expect(after).toEqual(after.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('halve and double', () => {
  it('takes the mean of four, without the odd row and column', () => {
    const picture = gray([10, 20, 255], [30, 40, 255], [255, 255, 255]);
    expect(inner(halve(picture))).toEqual([[25]]);
  });

  it('goes smoothly from pixel to pixel', () => {
    expect(inner(double(gray([0, 160])))).toEqual([
      [0, 40, 120, 160],
      [0, 40, 120, 160],
    ]);
  });

  it.each([
    ['halve', halve],
    ['double', double],
  ])('%s leaves a white margin', (_, change) => {
    const { width, height, data } = change(gray([0, 0], [0, 0]));
    const dark = data.filter((value) => value === 0).length;
    expect(dark).toBe((width - 32) * (height - 32));
    expect(data.filter((value) => value === 255)).toHaveLength(width * height - dark);
  });

  it('gives back the picture when it is doubled and halved, but for the margin', () => {
    const flat = gray([70, 70], [70, 70]);
    expect(inner({ ...halve(double(flat)) }).flat()).toContain(70);
  });
});

describe('rungs', () => {
  function drawn(width: number, height: number): { ground: Gray; colours: Pixels } {
    const colours = withPart(plain(width, height, white), plain(8, 8, black), 40, 24);
    return { ground: { width, height, data: Uint8Array.from(lightsOf(colours, 255)) }, colours };
  }

  it('tries half and quarter of the picture, twice of it, cut in two, and denoised', () => {
    const { ground, colours } = drawn(100, 60);
    const kinds = [...rungs(ground, colours, memory)].map(
      ({ gray, denoise }) => `${gray.width}x${gray.height}${denoise ? ' denoised' : ''}`,
    );
    expect(kinds).toEqual(['82x62', '73x63', '232x152', '100x60', '100x60', '100x60 denoised']);
  });

  it('makes smaller ones alone where no colours are given, as for large pictures', () => {
    const { ground } = drawn(100, 60);
    expect([...rungs(ground, null, memory)].map(({ gray }) => gray.width)).toEqual([82, 73]);
  });

  it('finds the way back from every rung', () => {
    const { ground, colours } = drawn(100, 60);
    for (const { gray, toSource } of rungs(ground, colours, memory)) {
      const at = gray.data.findIndex((value) => value < 128);
      const { x, y } = toSource({ x: at % gray.width, y: Math.floor(at / gray.width) });
      expect(Math.abs(x - 40)).toBeLessThanOrEqual(2);
      expect(Math.abs(y - 24)).toBeLessThanOrEqual(2);
    }
  });
});
