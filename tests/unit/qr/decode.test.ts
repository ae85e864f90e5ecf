import { beforeAll, describe, expect, it } from 'vitest';
import { decodePart } from '../../../lib/qr/decode.ts';
import type { Engine } from '../../../lib/qr/engine.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Pixels, QrCode } from '../../../lib/qr/picture.ts';
import { plainEngine } from '../../../lib/qr/plain.ts';
import { startZxing } from '../../../lib/qr/zxing.ts';
import {
  black,
  type Colour,
  clear,
  codePicture,
  type Drawing,
  dotted,
  opened,
  packedWasm,
  plain,
  white,
  withPart,
} from './pictures.ts';

const uri = 'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Example';

/** As long as a batch of ten accounts: bytes that fill version 23 at level L. */
const migration = `otpauth-migration://offline?data=${encodeURIComponent(
  Buffer.from(Array.from({ length: 720 }, (_, at) => (at * 89 + 7) % 251)).toString('base64'),
)}`;

const memory = new Memory();

function decode(pixels: Pixels, engine: Engine): Promise<QrCode[]> {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  return decodePart(opened(pixels), whole, { engine, memory, torn: () => undefined });
}

async function texts(pixels: Pixels, engine: Engine): Promise<string[]> {
  return (await decode(pixels, engine)).map(({ text }) => text);
}

describe('with zxing', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startZxing(await packedWasm());
  });

  it('is what starts', () => {
    expect(engine.name).toBe('zxing');
  });

  it.each<[string, Colour, Colour]>([
    ['black on white', black, white],
    ['white on black', white, black],
    ['black on nothing', black, clear],
    ['white on nothing', white, clear],
    ['pale', [150, 150, 150, 255], [165, 165, 165, 255]],
    ['blue on yellow', [20, 40, 160, 255], [250, 220, 40, 255]],
    ['half transparent on nothing', [0, 0, 0, 120], clear],
  ])('reads a code that is %s', async (_, dark, light) => {
    expect(await texts(codePicture(uri, { dark, light }), engine)).toEqual([uri]);
  });

  it.each([1, 2, 3, 7])('reads modules of %i px', async (module) => {
    expect(await texts(codePicture(uri, { module }), engine)).toEqual([uri]);
  });

  it('reads a code without quiet zone', async () => {
    expect(await texts(codePicture(uri, { options: { border: 1 } }), engine)).toEqual([uri]);
  });

  it('reads a dense batch of version 23', async () => {
    const picture = codePicture(migration, { module: 3, options: { version: 23, ecc: 'low' } });
    expect(await texts(picture, engine)).toEqual([migration]);
  });

  it('leaves control characters and other scripts as they are', async () => {
    const odd = 'otpauth://totp/Übung:\u0007ada\t日本?secret=GEZDGNBV';
    expect(await texts(codePicture(odd), engine)).toEqual([odd]);
  });

  it('reads all codes of a screen, corners in its pixels', async () => {
    const one = codePicture('one');
    const two = codePicture('two', { dark: white, light: black });
    const screen = withPart(withPart(plain(900, 600, [230, 235, 240, 255]), one, 40, 60), two, 600, 300);
    const codes = await decode(screen, engine);
    expect(codes.map(({ text }) => text).sort()).toEqual(['one', 'two']);
    const [upperLeft, , lowerRight] = codes.find(({ text }) => text === 'two')?.corners ?? [];
    // The quiet zone is four modules of four pixels, the code of version 1 has 21 modules.
    expect(upperLeft).toEqual({ x: 616, y: 316 });
    expect(lowerRight?.x).toBeCloseTo(616 + 84, -1);
    expect(lowerRight?.y).toBeCloseTo(316 + 84, -1);
  });

  it.each([
    ['denoised', 12, 3],
    ['at half size', 6, 2.7],
    ['at quarter size', 8, 2.4],
  ])('reads dots, %s: modules of %i px with a radius of %d', async (_, module, radius) => {
    expect(await texts(dotted(uri, module, radius), engine)).toEqual([uri]);
  });

  it.each([
    ['a blank page', plain(300, 200, white)],
    ['a page of nothing', plain(300, 200, clear)],
    ['one pixel', plain(1, 1, black)],
    ['no pixel', plain(0, 0, black)],
    ['a damaged code', withPart(codePicture(uri), plain(90, 60, white), 40, 40)],
  ])('reads nothing from %s', async (_, picture) => {
    expect(await texts(picture, engine)).toEqual([]);
  });
});

describe('one that stands by itself on a page, beside a plain code', () => {
  const gray: Colour = [32, 32, 36, 255];
  const plainCode = codePicture('plain', { dark: black, light: white });
  const kinds: [string, Colour, Drawing][] = [
    ['pale on white', white, { dark: [236, 236, 236, 255], light: white }],
    ['barely brighter than a dark page', gray, { dark: [46, 46, 52, 255], light: gray }],
    ['pale on a gray card', white, { dark: [150, 150, 150, 255], light: [165, 165, 165, 255] }],
    ['red on green', white, { dark: [200, 60, 60, 255], light: [60, 160, 60, 255] }],
    ['black on black without a quiet zone', black, { options: { border: 1 } }],
    ['white on white without a quiet zone', white, { dark: white, light: black, options: { border: 1 } }],
  ];
  let engine: Engine;
  beforeAll(async () => {
    engine = await startZxing(await packedWasm());
  });

  it.each(kinds)('%s', async (_, page, drawing) => {
    const code = codePicture(uri, drawing);
    // The encoder draws at least one module of quiet zone, which is painted over.
    const bare = drawing.options === undefined ? code : framed(code, page);
    const screen = withPart(withPart(plain(900, 600, page), plainCode, 600, 300), bare, 101, 63);
    const found = await decode(screen, engine);
    expect(found.map(({ text }) => text).sort()).toEqual([uri, 'plain']);
    const [upperLeft] = found.find(({ text }) => text === uri)?.corners ?? [];
    const quiet = drawing.options === undefined ? 16 : 4;
    expect(Math.abs((upperLeft?.x ?? 0) - 101 - quiet)).toBeLessThanOrEqual(2);
    expect(Math.abs((upperLeft?.y ?? 0) - 63 - quiet)).toBeLessThanOrEqual(2);
  });

  it('both looks of a partly transparent picture', async () => {
    const dark = codePicture('dark', { light: clear });
    const light = codePicture('light', { dark: white, light: clear });
    const both = withPart(withPart(plain(500, 300, clear), dark, 20, 20), light, 250, 20);
    expect((await texts(both, engine)).sort()).toEqual(['dark', 'light']);
  });

  function framed(code: Pixels, colour: Colour): Pixels {
    let out = code;
    const { width, height } = code;
    for (const [x, y, w, h] of [
      [0, 0, width, 4],
      [0, height - 4, width, 4],
      [0, 0, 4, height],
      [width - 4, 0, 4, height],
    ] as const) {
      out = withPart(out, plain(w, h, colour), x, y);
    }
    return out;
  }
});

describe('where WebAssembly does not start', () => {
  it('says so where the file is of another program', async () => {
    const other = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    await expect(startZxing(other)).rejects.toThrow();
  });

  it('plain JavaScript reads', async () => {
    const engine = plainEngine;
    expect(await texts(codePicture(uri), engine)).toEqual([uri]);
    expect(await texts(codePicture(uri, { dark: white, light: clear }), engine)).toEqual([uri]);
    expect(await texts(plain(100, 100, white), engine)).toEqual([]);
  });

  it('reads several, with corners', async () => {
    const screen = withPart(
      codePicture('one', { module: 4, options: { border: 40 } }),
      codePicture('two'),
      0,
      0,
    );
    const codes = await decode(screen, plainEngine);
    expect(codes.map(({ text }) => text).sort()).toEqual(['one', 'two']);
    const two = codes.find(({ text }) => text === 'two');
    expect(two?.corners[0].x).toBeCloseTo(16, -0.5);
    expect(two?.corners[2].y).toBeCloseTo(16 + 84, -0.5);
  });

  it('reads a mirrored code, by jsqr', async () => {
    const code = codePicture(uri);
    const mirrored = { ...code, data: Uint8ClampedArray.from(code.data) };
    for (let y = 0; y < code.height; y++) {
      for (let x = 0; x < code.width; x++) {
        const from = (y * code.width + code.width - 1 - x) * 4;
        mirrored.data.set(code.data.subarray(from, from + 4), (y * code.width + x) * 4);
      }
    }
    expect(await texts(mirrored, plainEngine)).toEqual([uri]);
  });
});

describe('decodePart', () => {
  const picture = plain(100, 60, white);
  const corner = { x: 26, y: 36 };

  /** A decoder that sees something in pictures of that width only. */
  function seeing(width: number, denoises = true): Engine & { seen: string[] } {
    const seen: string[] = [];
    const read: Engine['read'] = (gray, denoise) => {
      seen.push(`${gray.width}${denoise ? ' denoised' : ''}`);
      return gray.width === width ? [{ text: 'seen', corners: [corner, corner, corner, corner] }] : [];
    };
    return { name: 'zxing', denoises, read, last: null, seen };
  }

  it.each([
    ['the picture', 100, corner, ['100']],
    ['its half', 82, { x: 20, y: 40 }, ['100', '82']],
    ['its quarter', 73, { x: 8, y: 48 }, ['100', '82', '73']],
    ['its double', 232, { x: 5, y: 10 }, ['100', '82', '73', '232']],
  ])('stops where it saw something, corners in the picture: %s', async (_, width, point, seen) => {
    const engine = seeing(width);
    expect(await decode(picture, engine)).toEqual([{ text: 'seen', corners: [point, point, point, point] }]);
    expect(engine.seen).toEqual(seen);
  });

  it.each([
    [true, ['100', '82', '73', '232', '100 denoised']],
    [false, ['100', '82', '73', '232']],
  ])('asks for denoising where that does something: %s', async (denoises, seen) => {
    const engine = seeing(0, denoises);
    expect(await decode(picture, engine)).toEqual([]);
    expect(engine.seen).toEqual(seen);
  });

  it('reads a code once, even where its modules are as large as what stands by itself', async () => {
    const engine = await startZxing(await packedWasm());
    let reads = 0;
    const counting: Engine = {
      ...engine,
      read: (...asked) => {
        reads += 1;
        return engine.read(...asked);
      },
    };
    const code = codePicture(uri, { module: 18 });
    expect(await texts(withPart(plain(900, 900, white), code, 60, 60), counting)).toEqual([uri]);
    expect(reads).toBe(1);
  });

  it('asks the last decoder only where the first saw nothing', async () => {
    let asked = 0;
    const last: Engine['last'] = () => {
      asked += 1;
      return [{ text: 'last', corners: [corner, corner, corner, corner] }];
    };
    expect(await decode(picture, { ...seeing(100), last })).toMatchObject([{ text: 'seen' }]);
    expect(asked).toBe(0);
    expect(await decode(picture, { ...seeing(0), last })).toMatchObject([{ text: 'last' }]);
  });
});
