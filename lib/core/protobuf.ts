import { AppError } from './errors.ts';

/**
 * The part of Protocol Buffers' wire format that a migration code is made of: whole numbers and bytes. Everything else
 * is stepped over, as that format wants it of a reader that does not know a field.
 */
export interface WireFields {
  /** The last value of a number field, since a writer may say a field again; null when it is not there. */
  number(field: number): bigint | null;
  /** The last value of a field of bytes; null when it is not there. */
  bytes(field: number): Uint8Array | null;
  /** Every value of a repeated field of bytes, in order. */
  all(field: number): Uint8Array[];
}

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const GROUP_START = 3;
const GROUP_END = 4;
const FIXED_32 = 5;

const MOST_VARINT_BYTES = 10;
/** A reader of these messages needs a dozen fields; a text of nothing but tags is refused before it fills the memory. */
const MOST_FIELDS = 10_000;

/**
 * Reads one message.
 *
 * @throws AppError `damaged-uri` for bytes that are no message: cut off, with a length beyond the end, or an unknown
 * kind of field; `input-too-long` for more than 10,000 fields.
 */
export function readFields(message: Uint8Array): WireFields {
  const numbers = new Map<number, bigint>();
  const chunks = new Map<number, Uint8Array[]>();
  let at = 0;
  let groups = 0;

  function varint(): bigint {
    let value = 0n;
    for (let place = 0; place < MOST_VARINT_BYTES; place += 1) {
      const byte = message[at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << BigInt(7 * place);
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new AppError('damaged-uri');
  }

  function take(length: number): Uint8Array {
    if (length > message.length - at) throw new AppError('damaged-uri');
    at += length;
    return message.subarray(at - length, at);
  }

  function keep(field: number, value: Uint8Array): void {
    const earlier = chunks.get(field);
    if (earlier) earlier.push(value);
    else chunks.set(field, [value]);
  }

  for (let read = 0; at < message.length; read += 1) {
    if (read === MOST_FIELDS) throw new AppError('input-too-long');
    const tag = varint();
    const field = Number(tag >> 3n);
    const kind = Number(tag & 7n);
    if (kind === VARINT) {
      const value = varint();
      if (groups === 0) numbers.set(field, value);
    } else if (kind === BYTES) {
      const value = take(Number(varint()));
      if (groups === 0) keep(field, value);
    } else if (kind === FIXED_64) take(8);
    else if (kind === FIXED_32) take(4);
    else if (kind === GROUP_START) groups += 1;
    else if (kind === GROUP_END && groups > 0) groups -= 1;
    else throw new AppError('damaged-uri');
  }
  if (groups > 0) throw new AppError('damaged-uri');

  const all = (field: number): Uint8Array[] => chunks.get(field) ?? [];
  return { number: (field) => numbers.get(field) ?? null, bytes: (field) => all(field).at(-1) ?? null, all };
}

/** A whole number as one field; a negative one as the format writes it, in ten bytes. */
export function numberField(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varintOf(BigInt(field * 8 + VARINT)), ...varintOf(BigInt(value))]);
}

/** Bytes, or a message, as one field. */
export function bytesField(field: number, value: Uint8Array): Uint8Array {
  return Uint8Array.from([
    ...varintOf(BigInt(field * 8 + BYTES)),
    ...varintOf(BigInt(value.length)),
    ...value,
  ]);
}

function varintOf(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
