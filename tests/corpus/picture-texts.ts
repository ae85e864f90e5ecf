import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let started = false;

/** The texts of a picture file's QR codes, by the decoder alone: how it is driven is scored by the qr corpus. */
export async function readPictureTexts(picture: Uint8Array): Promise<string[]> {
  if (!started) {
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    started = true;
  }
  const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
  return codes.map(({ text }) => text);
}
