import { deflateRawSync } from 'node:zlib';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { crc32 } from '../../../lib/transfer/zip-lock.ts';

/** What an archive says of itself, where that is not the truth. */
export interface Says {
  size?: number;
  crc?: number;
  at?: number;
}

/** An archive of files by their names. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, says: Says = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = typeof text === 'string' ? utf8(text) : text;
    const packed = deflateRawSync(content);
    const label = utf8(name);
    const common = (view: DataView, place: number) => {
      view.setUint16(place, 8, true);
      view.setUint32(place + 6, says.crc ?? crc32(content), true);
      view.setUint32(place + 10, packed.length, true);
      view.setUint32(place + 14, says.size ?? content.length, true);
      view.setUint16(place + 18, label.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    common(local, 8);
    const row = new DataView(new ArrayBuffer(46));
    row.setUint32(0, 0x02014b50, true);
    common(row, 10);
    row.setUint32(42, at, true);
    parts.push(new Uint8Array(local.buffer), label, packed);
    list.push(new Uint8Array(row.buffer), label);
    at += 30 + label.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, Object.keys(files).length, true);
  end.setUint32(16, says.at ?? at, true);
  return Uint8Array.from([...parts, ...list, new Uint8Array(end.buffer)].flatMap((part) => [...part]));
}
