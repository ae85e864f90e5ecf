import type { Engine } from './engine.ts';
import { jsqrEngine } from './jsqr.ts';
import { rungs } from './ladder.ts';
import { moveCode, type Pixels, type QrCode } from './picture.ts';
import { startZxing } from './zxing.ts';

/**
 * The best decoder that starts here: zxing-cpp from the bytes of `zxing_reader.wasm`, or jsqr where they are missing
 * or WebAssembly is forbidden. Never rejects.
 */
export async function startEngine(wasm: ArrayBuffer | null): Promise<Engine> {
  if (wasm === null) return jsqrEngine;
  try {
    return await startZxing(wasm);
  } catch {
    return jsqrEngine;
  }
}

/**
 * Every QR code of a picture, corners in its pixels; an empty list where there is none. Climbs the ladder until a rung
 * shows something. Rejects only when the decoder itself breaks: throw that worker away then.
 *
 * @param torn - called where there is a code that cannot be read on some rung; another rung may still read it.
 */
export async function decodePixels(
  pixels: Pixels,
  engine: Engine,
  torn: () => void = () => undefined,
): Promise<QrCode[]> {
  if (pixels.width < 1 || pixels.height < 1) return [];
  for (const rung of rungs(pixels)) {
    if (rung.denoise && !engine.denoises) continue;
    const codes = engine.read(rung.gray, rung.denoise, torn);
    if (codes.length > 0) return codes.map((code) => moveCode(code, rung.toSource));
  }
  return [];
}
