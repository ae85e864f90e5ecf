import { openPicture } from '../../entrypoints/decode-worker/open-picture.ts';
import { packedWasm } from '../../entrypoints/decode-worker/packed-wasm.ts';
import { codeOf } from '../../lib/core/errors.ts';
import { decodePixels, startEngine } from '../../lib/qr/decode.ts';

/** What the worker says of one picture. `ms` is the decoding alone, without opening the file. */
export type QrReading = { texts: string[]; ms: number; engine: string } | { failed: string };

/** The extension's decode worker with a stopwatch in it: takes the address of a picture file. */
const engine = packedWasm().then(startEngine);

self.addEventListener('message', (event: MessageEvent<string>) => {
  void read(event.data).then((reading) => self.postMessage(reading));
});

async function read(address: string): Promise<QrReading> {
  try {
    const response = await fetch(address);
    const { width, height, cut } = await openPicture(new Uint8Array(await response.arrayBuffer()));
    const pixels = cut({ x: 0, y: 0, width, height });
    const decoder = await engine;
    const start = performance.now();
    const codes = await decodePixels(pixels, decoder);
    return { texts: codes.map(({ text }) => text), ms: performance.now() - start, engine: decoder.name };
  } catch (error) {
    return { failed: codeOf(error) };
  }
}
