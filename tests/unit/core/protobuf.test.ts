import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesField, numberField, readFields } from '../../../lib/core/protobuf.ts';
import { codeThrown } from './code-thrown.ts';

const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const text = (letters: string) => new TextEncoder().encode(letters);

describe('a message of Protocol Buffers', () => {
  it('has what was written to it', () => {
    const field = fc.integer({ min: 1, max: 2 ** 20 });
    const number = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(field, number, fc.uint8Array({ maxLength: 300 }), (place, value, bytes) => {
        const read = readFields(joined(numberField(place, value), bytesField(place + 1, bytes)));
        expect(BigInt.asIntN(64, read.number(place) ?? 0n)).toBe(BigInt(value));
        expect(read.bytes(place + 1)).toEqual(bytes);
        expect([read.number(place + 1), read.bytes(place)]).toEqual([null, null]);
      }),
    );
  });

  it.each([
    // As the format's own guide writes them: 150 in field 1, "testing" in field 2, a negative number in ten bytes.
    [numberField(1, 150), [0x08, 0x96, 0x01]],
    [bytesField(2, text('testing')), [0x12, 0x07, ...text('testing')]],
    [numberField(1, -2), [0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
    [numberField(16, 127), [0x80, 0x01, 0x7f]],
    [numberField(1, 128), [0x08, 0x80, 0x01]],
    [numberField(1, 0), [0x08, 0x00]],
  ])('%j', (written, bytes) => {
    expect([...written]).toEqual(bytes);
  });

  it('says the last of what a writer said again, and all of what repeats, in order', () => {
    const read = readFields(
      joined(numberField(1, 7), bytesField(2, text('a')), numberField(1, 8), bytesField(2, text('b'))),
    );
    expect(read.number(1)).toBe(8n);
    expect(read.bytes(2)).toEqual(text('b'));
    expect(read.all(2)).toEqual([text('a'), text('b')]);
    expect(read.all(3)).toEqual([]);
  });

  it('is read past what a reader does not know: fixed numbers, and groups with all that is in them', () => {
    const fixed = [0x61, 1, 2, 3, 4, 5, 6, 7, 8, 0x6d, 1, 2, 3, 4];
    const [open, close, inner, innerEnd] = [0x5b, 0x5c, 0x63, 0x64];
    const group = joined([open], numberField(1, 9), [inner], bytesField(2, text('x')), [innerEnd, close]);
    const read = readFields(joined(numberField(1, 7), fixed, bytesField(2, text('a')), group));
    expect(read.number(1)).toBe(7n);
    expect(read.all(2)).toEqual([text('a')]);
    expect(readFields(new Uint8Array()).number(1)).toBeNull();
  });

  it.each([
    ['a number that is cut off', [0x08, 0x80]],
    ['a tag without a value', [0x08]],
    ['a number of eleven bytes', [0x08, ...Array.from({ length: 10 }, () => 0x80), 0x01]],
    ['bytes beyond the end', [0x12, 0x03, 1, 2]],
    ['bytes beyond the end, after others', [0x08, 0x01, 0x08, 0x01, 0x12, 0x03, 1, 2]],
    ['a fixed number beyond the end', [0x61, 1, 2, 3]],
    ['a kind that is none', [0x0e, 1]],
    ['a group that stays open', [0x5b]],
    ['a group that never began', [0x5c]],
    ['a group that ends twice', [0x5b, 0x5c, 0x5c]],
  ])('is none with %s', (_what, bytes) => {
    expect(codeThrown(() => readFields(Uint8Array.from(bytes)))).toBe('damaged-uri');
  });

  it('has 10,000 fields at most', () => {
    const fields = (count: number) => Uint8Array.from(Array.from({ length: count }, () => [0x58, 1]).flat());
    expect(readFields(fields(10_000)).number(11)).toBe(1n);
    expect(codeThrown(() => readFields(fields(10_001)))).toBe('input-too-long');
  });
});
