import type { Bytes } from './bytes.ts';

const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
const QUARTERS: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];
const BLOCK = 64;
const TAG = 16;
const PRIME = (1n << 130n) - 5n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;

/**
 * Opens the first message of a stream of libsodium's `crypto_secretstream_xchacha20poly1305`, the form in which Ente Auth
 * seals its exports; null when the key does not fit. Only to open: nothing of ours is sealed by this.
 *
 * ChaCha20 and Poly1305 are those of RFC 8439, HChaCha20 is in draft-irtf-cfrg-xchacha section 2.2; tests hold the
 * vectors of both.
 */
export function openSecretStream(key: Uint8Array, header: Uint8Array, message: Uint8Array): Bytes | null {
  if (key.length !== 32 || header.length !== 24 || message.length < 1 + TAG) return null;
  const streamKey = hchacha20(key, header.subarray(0, 16));
  const nonce = Uint8Array.from([1, 0, 0, 0, ...header.subarray(16)]);
  const tagByte = message[0] ?? 0;
  const ciphertext = message.subarray(1, message.length - TAG);

  // The first block says what kind of message it is; it is authenticated as it came, followed by its own key stream.
  const first = chacha20Block(streamKey, 1, nonce);
  first[0] = tagByte;
  const sizes = new Uint8Array(16);
  new DataView(sizes.buffer).setUint32(8, BLOCK + ciphertext.length, true);
  // So many zeros as the rest is long, not as it lacks: how libsodium has padded ever since.
  const padding = new Uint8Array(ciphertext.length % 16);
  const mac = poly1305(chacha20Block(streamKey, 0, nonce).subarray(0, 32), [
    first,
    ciphertext,
    padding,
    sizes,
  ]);
  if (!mac.every((byte, at) => byte === message[message.length - TAG + at])) return null;
  return chacha20(streamKey, 2, nonce, ciphertext);
}

/** The text turned by ChaCha20, which is its own reverse. `nonce` of 12 bytes. */
export function chacha20(key: Uint8Array, counter: number, nonce: Uint8Array, text: Uint8Array): Bytes {
  const turned = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += BLOCK) {
    const stream = chacha20Block(key, counter + at / BLOCK, nonce);
    for (let place = at; place < Math.min(at + BLOCK, text.length); place += 1) {
      turned[place] = (text[place] ?? 0) ^ (stream[place - at] ?? 0);
    }
  }
  return turned;
}

/** The 16 bytes of Poly1305 over parts that stand one after another. `key` of 32 bytes, for one use. */
export function poly1305(key: Uint8Array, parts: readonly Uint8Array[]): Bytes {
  const r = numberOf(key.subarray(0, 16)) & CLAMP;
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    message.set(part, end);
    end += part.length;
  }
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const block = message.subarray(at, at + 16);
    sum = ((sum + numberOf(block) + (1n << BigInt(8 * block.length))) * r) % PRIME;
  }
  let mac = sum + numberOf(key.subarray(16));
  return Uint8Array.from({ length: TAG }, () => {
    const byte = Number(mac & 0xffn);
    mac >>= 8n;
    return byte;
  });
}

/** A key of 32 bytes drawn from a key and 16 bytes of nonce. */
export function hchacha20(key: Uint8Array, nonce: Uint8Array): Bytes {
  const state = stateOf(key, nonce);
  rounds(state);
  return bytesOf(Uint32Array.from([...state.subarray(0, 4), ...state.subarray(12)]));
}

function chacha20Block(key: Uint8Array, counter: number, nonce: Uint8Array): Bytes {
  const start = new Uint8Array(16);
  new DataView(start.buffer).setUint32(0, counter, true);
  start.set(nonce, 4);
  const before = stateOf(key, start);
  const state = before.slice();
  rounds(state);
  return bytesOf(state.map((word, at) => word + (before[at] ?? 0)));
}

function rounds(state: Uint32Array): void {
  for (let round = 0; round < 10; round += 1) {
    for (const [a, b, c, d] of QUARTERS) {
      step(state, a, b, d, 16);
      step(state, c, d, b, 12);
      step(state, a, b, d, 8);
      step(state, c, d, b, 7);
    }
  }
}

/** `sum += added`, then `turned` is mixed with the sum and rotated. */
function step(state: Uint32Array, sum: number, added: number, turned: number, bits: number): void {
  const total = (state[sum] ?? 0) + (state[added] ?? 0);
  state[sum] = total;
  const mixed = (state[turned] ?? 0) ^ total;
  state[turned] = (mixed << bits) | (mixed >>> (32 - bits));
}

function stateOf(key: Uint8Array, tail: Uint8Array): Uint32Array {
  return Uint32Array.from([...SIGMA, ...wordsOf(key), ...wordsOf(tail)]);
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true));
}

function bytesOf(words: Uint32Array): Bytes {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, at) => {
    view.setUint32(at * 4, word, true);
  });
  return bytes;
}

function numberOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let at = bytes.length - 1; at >= 0; at -= 1) value = (value << 8n) | BigInt(bytes[at] ?? 0);
  return value;
}
