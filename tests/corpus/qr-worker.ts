import { openPicture } from '../../entrypoints/decode-worker/open-picture.ts';
import { packedWasm } from '../../entrypoints/decode-worker/packed-wasm.ts';
import { codeOf } from '../../lib/core/errors.ts';
import { decodePart } from '../../lib/qr/decode.ts';
import type { Engine } from '../../lib/qr/engine.ts';
import { readWithJsqr } from '../../lib/qr/jsqr.ts';
import { pictureLimit } from '../../lib/qr/limits.ts';
import { Memory } from '../../lib/qr/memory.ts';
import { plainEngine } from '../../lib/qr/plain.ts';

import { survey } from '../../lib/qr/survey.ts';
import { startZxing } from '../../lib/qr/zxing.ts';

/** What the worker says of one picture. `ms` is the decoding alone, without opening the file. */
export type QrReading = { texts: string[]; ms: number; engine: string } | { failed: string };

const jsqrEngine: Engine = { ...plainEngine, name: 'jsqr', read: readWithJsqr, last: null };

/** The decoders that can be scored, each with the ladder: what starts, and those behind it. */
const engines = {
  zxing: () => packedWasm().then(startZxing),
  qr: async () => plainEngine,
  jsqr: async () => jsqrEngine,
  'bare zxing': () => packedWasm().then(startZxing),
  'bare jsqr': async () => jsqrEngine,
};

/** The extension's decode worker with a stopwatch in it: takes the address of a picture file. Its name is the decoder's. */
const engine = engines[self.name as keyof typeof engines]();
const memory = new Memory();

self.addEventListener('message', (event: MessageEvent<string>) => {
  void read(event.data).then((reading) => self.postMessage(reading));
});

async function read(address: string): Promise<QrReading> {
  try {
    const response = await fetch(address);
    const picture = await openPicture(new Uint8Array(await response.arrayBuffer()), pictureLimit);
    const decoder = await engine;
    const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
    const start = performance.now();
    const torn = () => undefined;
    const codes = self.name.startsWith('bare ')
      ? await decoder.read((await survey(picture, whole, memory, ['white', 'black'])).grounds[0], false, torn)
      : await decodePart(picture, whole, { engine: decoder, memory, torn });
    const ms = performance.now() - start;
    picture.close();
    return { texts: codes.map(({ text }) => text), ms, engine: decoder.name };
  } catch (error) {
    return { failed: codeOf(error) };
  }
}
