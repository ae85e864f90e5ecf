import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeQR, type QrOpts } from 'qr';
import { flatten, flattenOpaque } from '../../../lib/qr/flatten.ts';
import type { Gray, Picture, Pixels } from '../../../lib/qr/picture.ts';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Colour = [255, 255, 255, 255];
export const black: Colour = [0, 0, 0, 255];
export const clear: Colour = [0, 0, 0, 0];

export interface Drawing {
  dark?: Colour;
  light?: Colour;
  /** Pixels of one module. */
  module?: number;
  options?: QrOpts;
}

/** The bytes of the packed decoder. */
export function readWasm(): ArrayBuffer {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return Uint8Array.from(readFileSync(path)).buffer;
}

/** The packed decoder, compiled. */
export function packedWasm(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readWasm());
}

/** A picture in one colour. */
export function plain(width: number, height: number, colour: Colour): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { width, height, data };
}

/** A code with its quiet zone of four modules, or of as many as `options.border` says. */
export function codePicture(text: string, drawing: Drawing = {}): Pixels {
  const { dark = black, light = white, module = 4, options = {} } = drawing;
  const rows = encodeQR(text, 'raw', { border: 4, ...options });
  const picture = plain(rows.length * module, rows.length * module, light);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (rows[Math.floor(y / module)]?.[Math.floor(x / module)] === true) {
        picture.data.set(dark, (y * picture.width + x) * 4);
      }
    }
  }
  return picture;
}

/** A code all of whose modules are dots. */
export function dotted(text: string, module: number, radius: number): Pixels {
  const picture = codePicture(text, { module });
  const pixels = new Uint32Array(picture.data.buffer);
  const middle = (module - 1) / 2;
  const gaps = Array.from({ length: module * module }, (_, at) => at).filter(
    (at) => Math.hypot((at % module) - middle, Math.floor(at / module) - middle) > radius,
  );
  for (let top = 0; top < picture.height; top += module) {
    for (let left = 0; left < picture.width; left += module) {
      for (const at of gaps)
        pixels[(top + Math.floor(at / module)) * picture.width + left + (at % module)] = 0xffffffff;
    }
  }
  return picture;
}

/** The same picture with the other one laid over it at that place. */
export function withPart(whole: Pixels, part: Pixels, x: number, y: number): Pixels {
  const data = Uint8ClampedArray.from(whole.data);
  for (let row = 0; row < part.height; row++) {
    const from = row * part.width * 4;
    data.set(part.data.subarray(from, from + part.width * 4), ((y + row) * whole.width + x) * 4);
  }
  return { ...whole, data };
}

/** The picture as one whose parts are had one by one. */
export function opened({ width, height, data }: Pixels): Picture {
  return {
    width,
    height,
    cut: async (part) => {
      const out = new Uint8ClampedArray(part.width * part.height * 4);
      for (let row = 0; row < part.height; row++) {
        const from = ((part.y + row) * width + part.x) * 4;
        out.set(data.subarray(from, from + part.width * 4), row * part.width * 4);
      }
      return { width: part.width, height: part.height, data: out };
    },
  };
}

/** A brightness picture of these rows. */
export function gray(...rows: number[][]): Gray {
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Uint8Array.from(rows.flat()) };
}

/** The brightness of each pixel of a picture on white (255) or on black (0). */
export function lightsOf(pixels: Pixels, ground: 0 | 255): number[] {
  const [white, black] = [0, 0].map(() => new Uint8Array(pixels.width * pixels.height)) as [
    Uint8Array,
    Uint8Array,
  ];
  if (flattenOpaque(pixels, black)) return [...black];
  flatten(pixels, white, black);
  return [...(ground === 255 ? white : black)];
}
