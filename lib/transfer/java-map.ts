import { AppError } from '../core/errors.ts';

/** Java's object streams begin with these (Java Object Serialization Specification, section 6.4.2). */
const START = [0xac, 0xed, 0x00, 0x05];
const OBJECT = 0x73;
const CLASS = 0x72;
const TEXT = 0x74;
const LONG_TEXT = 0x7c;
const REFERENCE = 0x71;
const BLOCK = 0x77;
const END = 0x78;
const NOTHING = 0x70;
/** Handles count from here: the class is the first, the map the second, then each text. */
const FIRST_HANDLE = 0x7e0002;

export function isJavaStream(bytes: Uint8Array): boolean {
  return START.every((byte, at) => bytes[at] === byte);
}

/**
 * A `HashMap` of texts by texts, the only kind of object that is read: nothing is ever made of what the stream names.
 *
 * @throws AppError `import-broken` for any other stream and for one that is cut off.
 */
export function readJavaMap(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = START.length;

  function take(length: number): number {
    if (length > bytes.length - at) throw new AppError('import-broken');
    at += length;
    return at - length;
  }
  const byte = (): number => view.getUint8(take(1));
  const expect = (...wanted: number[]): void => {
    if (wanted.some((each) => byte() !== each)) throw new AppError('import-broken');
  };
  const short = (): number => view.getUint16(take(2));
  const utf = (length: number): string => modifiedUtf8(bytes.subarray(take(length), at));

  function text(): string | null {
    const kind = byte();
    if (kind === END) return null;
    if (kind === REFERENCE) {
      const earlier = texts[view.getUint32(take(4)) - FIRST_HANDLE];
      if (earlier === undefined) throw new AppError('import-broken');
      return earlier;
    }
    if (kind !== TEXT && kind !== LONG_TEXT) throw new AppError('import-broken');
    // The length of a long text has eight bytes; the first four of ours are always zero.
    if (kind === LONG_TEXT && view.getUint32(take(4)) !== 0) throw new AppError('import-broken');
    const read = utf(kind === TEXT ? short() : view.getUint32(take(4)));
    texts.push(read);
    return read;
  }

  expect(OBJECT, CLASS);
  if (utf(short()) !== 'java.util.HashMap') throw new AppError('import-broken');
  take(8 + 1);
  for (let fields = short(); fields > 0; fields -= 1) {
    take(1);
    utf(short());
  }
  expect(END, NOTHING);
  take(4 + 4);
  expect(BLOCK, 8);
  take(8);

  const map = new Map<string, string>();
  for (let key = text(); key !== null; key = text()) {
    const value = text();
    if (value === null) throw new AppError('import-broken');
    map.set(key, value);
  }
  return map;
}

/** Java writes letters beyond the first plane as two halves of three bytes each, which UTF-8 does not know. */
function modifiedUtf8(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    if (first < 0x80) codes.push(first);
    else if (first < 0xe0) codes.push(((first & 0x1f) << 6) | (second & 0x3f));
    else codes.push(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
    at += first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
  }
  return codes
    .map((code) => String.fromCharCode(code))
    .join('')
    .toWellFormed();
}
