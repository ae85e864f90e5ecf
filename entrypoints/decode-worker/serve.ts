import { codeOf } from '../../lib/core/errors.ts';
import { pictureBytes } from '../../lib/qr/data-url.ts';
import { startEngine } from '../../lib/qr/decode.ts';
import type { Engine } from '../../lib/qr/engine.ts';
import type { QrCode } from '../../lib/qr/picture.ts';
import {
  type DecodeAnswer,
  type DecodeRequest,
  decodeParts,
  type WorkerMessage,
} from '../../lib/qr/request.ts';
import { openPicture } from './open-picture.ts';
import { packedWasm } from './packed-wasm.ts';

/** Answers each message with the codes of its picture. The sender asks one thing at a time. */
export function serve(): void {
  const engine = packedWasm().then(startEngine);
  void engine.then(() => say('ready'));
  self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => {
    void answer(event.data, engine).then(say);
  });
}

function say(message: WorkerMessage): void {
  self.postMessage(message);
}

async function answer(request: DecodeRequest, engine: Promise<Engine>): Promise<DecodeAnswer> {
  try {
    const picture = await openPicture(pictureBytes(request.picture));
    const soFar = (codes: QrCode[]) => say({ ok: true, codes, last: false });
    return { ok: true, codes: await decodeParts(picture, request, await engine, soFar), last: true };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}
