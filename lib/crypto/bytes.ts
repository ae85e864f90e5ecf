/** Bytes that own their memory, as WebCrypto asks for. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives `length` random bytes, fresh at every call. */
export type RandomBytes = (length: number) => Uint8Array;

/** The same bytes in memory of their own: a copy, unless they have it to themselves already. */
export function owned(bytes: Uint8Array): Bytes {
  return isAlone(bytes) ? bytes : new Uint8Array(bytes);
}

function isAlone(bytes: Uint8Array): bytes is Bytes {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}

/** UTF-8 of a text. */
export function utf8(text: string): Bytes {
  return owned(new TextEncoder().encode(text));
}

export function toBase64(bytes: Uint8Array): string {
  // Young browsers do it themselves, a hundred times faster; the types know nothing of it yet.
  const { toBase64: native }: { toBase64?: () => string } = bytes;
  if (native) return native.call(bytes);
  const step = 0x2000; // more arguments than some engines take would overflow their stack
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    // Not by spreading: that asks an iterator for each byte, which is fifty times slower for a whole vault.
    parts.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + step)));
  }
  return btoa(parts.join(''));
}

/** Null for what is not base64. */
export function fromBase64(text: string): Bytes | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random name of 128 bits, in hex. */
export function randomId(random: RandomBytes): string {
  return toHex(drawBytes(random, 16));
}

/** Random bytes, counted: too few of them would make a weak key in silence. */
export function drawBytes(random: RandomBytes, length: number): Bytes {
  const bytes = owned(random(length));
  if (bytes.length !== length) throw new RangeError('random source gave too few bytes');
  return bytes;
}
