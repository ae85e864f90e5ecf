import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, flattenOpaque, liveliest } from '../../../lib/qr/flatten.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import { black, type Colour, clear, lightsOf, plain, white, withPart } from './pictures.ts';

const memory = new Memory();

describe('flatten', () => {
  it.each<[string, Colour, 0 | 255, number]>([
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

describe('flatten on both grounds', () => {
  it('agrees with the plain sum for every colour', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, channel, (red, green, blue, alpha) => {
        const light = (77 * red + 150 * green + 29 * blue + 128) >> 8;
        const on = (ground: number) => Math.round((light * alpha + ground * (255 - alpha)) / 255);
        const [pixels, white, black] = [
          plain(1, 1, [red, green, blue, alpha]),
          new Uint8Array(1),
          new Uint8Array(1),
        ];
        flatten(pixels, white, black);
        expect([white[0], black[0]]).toEqual([on(255), on(0)]);
      }),
    );
  });
});

describe('flattenOpaque', () => {
  it('sees one pixel that is not', () => {
    const opaque = plain(3, 3, black);
    expect(flattenOpaque(opaque, new Uint8Array(9))).toBe(true);
    const torn = withPart(opaque, plain(1, 1, [0, 0, 0, 254]), 2, 2);
    expect(flattenOpaque(torn, new Uint8Array(9))).toBe(false);
  });

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
