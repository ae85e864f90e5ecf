import { decodeQRBatch } from 'qr/decode.js';
import type { Engine } from './engine.ts';
import { readWithJsqr } from './jsqr.ts';
import type { Gray, QrCode } from './picture.ts';

/** ms that it may go on looking where it saw something like a code and could not read it. */
const retries = 400;

/** The rungs for places without WebAssembly: qr, which reads several codes, and jsqr, which alone reads mirrored ones. */
export const plainEngine: Engine = { name: 'qr', denoises: false, read: readWithQr, last: readWithJsqr };

async function readWithQr({ width, height, data }: Gray): Promise<QrCode[]> {
  const codes: QrCode[] = [];
  // Its brightness format: only the first plane is looked at, so that no other is handed over.
  await decodeQRBatch([{ width, height, data }], {
    format: 'I420',
    maxSize: { width, height },
    effort: 4,
    timeLimit: retries,
    pointsOnDetect: ({ bounds }, text) => {
      if (typeof text === 'string' && text !== '') codes.push({ text, corners: bounds });
    },
  });
  return codes;
}
