import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from '../../../lib/qr/picture.ts';
import { codePicture, plain, white } from '../../unit/qr/pictures.ts';

/** A page of made-up lines of words, with a QR code in it or without. */
export function screen(width: number, height: number, code: boolean): Pixels {
  const page = plain(width, height, white);
  let state = 7;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  for (let top = 20; top < height - 40; top += 22) {
    for (let left = 20; left < width - 80; left += 8) {
      if (next(6) === 0) continue;
      for (let dot = 0; dot < 30; dot++) {
        page.data.set([40, 44, 52, 255], ((top + next(10)) * width + left + next(6)) * 4);
      }
    }
  }
  if (code) {
    const part = codePicture('otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Example');
    for (let row = 0; row < part.height; row++) {
      const from = row * part.width * 4;
      page.data.set(part.data.subarray(from, from + part.width * 4), ((600 + row) * width + 1200) * 4);
    }
  }
  return page;
}

/** A PNG file of the picture (8 bits RGBA, no filter). */
export function pngOf({ width, height, data }: Pixels): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One chunk of a PNG file, its checksum right. */
function pngChunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
