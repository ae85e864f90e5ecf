import type { Engine } from './engine.ts';
import { plainEngine } from './plain.ts';
import { startZxing } from './zxing.ts';

/**
 * The best decoder that starts here: zxing-cpp from the bytes of `zxing_reader.wasm`, or plain JavaScript where they
 * are missing or WebAssembly is forbidden. Never rejects.
 */
export async function startEngine(wasm: ArrayBuffer | null): Promise<Engine> {
  if (wasm === null) return plainEngine;
  try {
    return await startZxing(wasm);
  } catch {
    return plainEngine;
  }
}
