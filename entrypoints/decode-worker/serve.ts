import { codeOf } from '../../lib/core/errors.ts';
import { pictureBytes } from '../../lib/qr/data-url.ts';
import type { Engine } from '../../lib/qr/engine.ts';
import { pictureLimit, screenLimit } from '../../lib/qr/limits.ts';
import { Memory } from '../../lib/qr/memory.ts';
import type { QrCode } from '../../lib/qr/picture.ts';
import {
  type DecodeAnswer,
  type DecodeRequest,
  decodeParts,
  type WorkerMessage,
} from '../../lib/qr/request.ts';
import { openPicture } from './open-picture.ts';
import { previewOf } from './preview.ts';

/** Answers each message with the codes of its picture, one after the other; none where the decoder does not start. */
export function serve(engine: Promise<Engine>): void {
  void engine.then(
    () => say('ready'),
    () => say('refused'),
  );
  const memory = new Memory();
  let last: Promise<void> = Promise.resolve();
  self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => {
    last = last.then(async () => say(await answer(event.data, await engine, memory)));
  });
}

function say(message: WorkerMessage): void {
  self.postMessage(message);
}

async function answer(request: DecodeRequest, engine: Engine, memory: Memory): Promise<DecodeAnswer> {
  try {
    const limit = request.isScreen ? screenLimit : pictureLimit;
    const picture = await openPicture(pictureBytes(request.picture, limit), limit);
    try {
      const soFar = (codes: QrCode[]) => say({ ok: true, codes, last: false });
      const codes = await decodeParts(picture, request, { engine, memory }, soFar);
      if (!request.preview || codes.length === 0) return { ok: true, codes, last: true };
      const { width, height } = picture;
      const preview = await previewOf(picture, request.crops[0] ?? { x: 0, y: 0, width, height });
      return { ok: true, codes, last: true, preview };
    } finally {
      picture.close();
    }
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}
