import { beforeAll, describe, expect, it } from 'vitest';
import { decodePixels, startEngine } from '../../../lib/qr/decode.ts';
import type { Engine } from '../../../lib/qr/engine.ts';
import type { Pixels } from '../../../lib/qr/picture.ts';
import { black, type Colour, clear, codePicture, plain, readWasm, white, withPart } from './pictures.ts';

const uri = 'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Example';

/** As long as a batch of ten accounts: bytes that fill version 23 at level L. */
const migration = `otpauth-migration://offline?data=${encodeURIComponent(
  Buffer.from(Array.from({ length: 720 }, (_, at) => (at * 89 + 7) % 251)).toString('base64'),
)}`;

async function texts(pixels: Pixels, engine: Engine): Promise<string[]> {
  return (await decodePixels(pixels, engine)).map(({ text }) => text);
}

/** A code all of whose modules are dots. */
function dotted(text: string, module: number, radius: number): Pixels {
  const picture = codePicture(text, { module });
  const middle = (module - 1) / 2;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const isDot = Math.hypot((x % module) - middle, (y % module) - middle) <= radius;
      if (!isDot) picture.data.set(white, (y * picture.width + x) * 4);
    }
  }
  return picture;
}

describe('with zxing', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine(readWasm());
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
    const codes = await decodePixels(screen, engine);
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

describe('where WebAssembly does not start', () => {
  it.each([
    ['the file is missing', null],
    ['the file is damaged', readWasm().slice(0, 500)],
    ['the file is none', new ArrayBuffer(64)],
  ])('jsqr takes over when %s', async (_, wasm) => {
    const engine = await startEngine(wasm);
    expect(engine.name).toBe('jsqr');
    expect(await texts(codePicture(uri), engine)).toEqual([uri]);
    expect(await texts(codePicture(uri, { dark: white, light: clear }), engine)).toEqual([uri]);
    expect(await texts(plain(100, 100, white), engine)).toEqual([]);
  });

  it('gives corners', async () => {
    const [code] = await decodePixels(codePicture('corners'), await startEngine(null));
    expect(code?.corners[0].x).toBeCloseTo(16, 0);
    expect(code?.corners[2].y).toBeCloseTo(16 + 84, 0);
  });
});

describe('decodePixels', () => {
  const picture = plain(100, 60, white);
  const corner = { x: 26, y: 36 };

  /** A decoder that sees something in pictures of that width only. */
  function seeing(width: number, denoises = true): Engine & { seen: string[] } {
    const seen: string[] = [];
    const read: Engine['read'] = (gray, denoise) => {
      seen.push(`${gray.width}${denoise ? ' denoised' : ''}`);
      return gray.width === width ? [{ text: 'seen', corners: [corner, corner, corner, corner] }] : [];
    };
    return { name: 'zxing', denoises, read, seen };
  }

  it.each([
    ['the picture', 100, corner, ['100']],
    ['its half', 82, { x: 20, y: 40 }, ['100', '82']],
    ['its quarter', 73, { x: 8, y: 48 }, ['100', '82', '73']],
    ['its double', 232, { x: 5, y: 10 }, ['100', '82', '73', '232']],
  ])('stops where it saw something, corners in the picture: %s', async (_, width, point, seen) => {
    const engine = seeing(width);
    expect(await decodePixels(picture, engine)).toEqual([
      { text: 'seen', corners: [point, point, point, point] },
    ]);
    expect(engine.seen).toEqual(seen);
  });

  it.each([
    [true, ['100', '82', '73', '232', '100 denoised']],
    [false, ['100', '82', '73', '232']],
  ])('asks for denoising where that does something: %s', async (denoises, seen) => {
    const engine = seeing(0, denoises);
    expect(await decodePixels(picture, engine)).toEqual([]);
    expect(engine.seen).toEqual(seen);
  });
});
