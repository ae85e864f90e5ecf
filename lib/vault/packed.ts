import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { damaged } from './shape.ts';

/** The one name that stands for bytes; nothing of a header or a row has a field called so. */
const bytesName = 'base64';
/** Nothing that we keep is deeper; what is comes from another hand. */
const deepest = 12;

/** A value with bytes in it as plain JSON, for a store that holds nothing else: bytes become `{base64: '…'}`. */
export function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesName]: toBase64(value) };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pack(item)]));
}

/** Undoes {@link pack}. Throws `vault-damaged` for what it cannot have made. */
export function unpack(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw damaged();
  if (Array.isArray(value)) return value.map((item) => unpack(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, bytesName)) return bytesOf(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unpack(item, depth + 1)]));
}

function bytesOf(value: object): Uint8Array {
  const { [bytesName]: text }: { [name: string]: unknown } = { ...value };
  const bytes = typeof text === 'string' ? fromBase64(text) : null;
  if (bytes === null) throw damaged();
  return bytes;
}
