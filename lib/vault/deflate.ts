import type { Bytes } from '../crypto/bytes.ts';
import { owned } from '../crypto/bytes.ts';

/** Bytes in fewer bytes (RFC 1951, with nothing around it). */
export function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/** What was deflated; null for what is none, ends early, or unpacks to more than `most` bytes. */
export function inflate(bytes: Bytes, most: number): Promise<Bytes | null> {
  return through(bytes, new DecompressionStream('deflate-raw'), most).catch(() => null);
}

async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return owned(whole);
}
