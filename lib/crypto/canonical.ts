import type { Bytes } from './bytes.ts';
import { owned, utf8 } from './bytes.ts';

/**
 * One byte string per value, and never the same for two values: what is bound to a seal is encoded by this.
 * Each item is a tag byte, a 32-bit big-endian length or count, and its content: `z` null, `t`/`f` booleans (no length),
 * `n` number (8 bytes, IEEE 754 big-endian, no length), `s` UTF-8, `b` bytes, `l` list, `o` object with its names in
 * the order of their UTF-16 units. Throws a TypeError for anything else.
 */
export function canonical(value: unknown): Bytes {
  const parts: Uint8Array[] = [];
  put(value, parts);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function put(value: unknown, parts: Uint8Array[]): void {
  if (value === null) parts.push(tag('z'));
  else if (typeof value === 'boolean') parts.push(tag(value ? 't' : 'f'));
  else if (typeof value === 'number') parts.push(tag('n'), float(value));
  else if (typeof value === 'string') putText(value, parts);
  else if (value instanceof Uint8Array) parts.push(tag('b'), count(value.length), value);
  else if (Array.isArray(value)) {
    parts.push(tag('l'), count(value.length));
    for (const item of value) put(item, parts);
  } else if (typeof value === 'object' && isPlainObject(value)) putObject(value, parts);
  else throw new TypeError('value has no canonical encoding');
}

function putText(text: string, parts: Uint8Array[]): void {
  const bytes = utf8(text);
  parts.push(tag('s'), count(bytes.length), bytes);
}

function putObject(value: object, parts: Uint8Array[]): void {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  parts.push(tag('o'), count(entries.length));
  for (const [name, item] of entries) {
    putText(name, parts);
    put(item, parts);
  }
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.prototype.toString.call(value) === '[object Object]';
}

function tag(letter: string): Bytes {
  return owned(Uint8Array.of(letter.charCodeAt(0)));
}

function count(length: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

function float(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}
