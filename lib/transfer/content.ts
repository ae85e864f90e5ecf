import { parseBounded } from '../core/bounded-json.ts';
import { AppError } from '../core/errors.ts';
import { fieldsOf } from './values.ts';

/** No export of codes is longer; pictures and attachments make some so. */
export const longestImport = 5 * 1024 * 1024;
/** Real exports go down to ten levels; more than this none has. */
const deepestJson = 24;

/** A file as its readers look at it. */
export interface Content {
  bytes: Uint8Array;
  /** Null for what is no text. */
  text: string | null;
  /** Its value where it is JSON, else undefined. */
  json: unknown;
}

/**
 * Bytes with their text and value. UTF-8 and UTF-16 are read, with a mark in front or without.
 *
 * @throws AppError `import-too-large`, `import-empty`, or `import-broken` for what begins as JSON and is none.
 */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length > longestImport) throw new AppError('import-too-large');
  if (bytes.length === 0) throw new AppError('import-empty');
  const text = decode(bytes);
  if (text?.trim() === '') throw new AppError('import-empty');
  return { bytes, text, json: text === null ? undefined : jsonOf(text) };
}

/** A text's value, from inside of a file. Throws `import-broken`. */
export function jsonIn(text: string): unknown {
  try {
    return parseBounded(text, deepestJson);
  } catch (error) {
    throw new AppError('import-broken', { cause: error });
  }
}

/** The fields of an object that is written in a text beside others; null where it is broken, so that these are read. */
export function fieldsIn(text: string): ReturnType<typeof fieldsOf> {
  try {
    return fieldsOf(parseBounded(text, deepestJson));
  } catch {
    return null;
  }
}

/** UTF-8 that was sealed. Null for bytes that are no text, as a wrong key makes them. */
export function utf8Of(bytes: Uint8Array): string | null {
  return strictly('utf-8', bytes);
}

/** A list of links may begin with a word in brackets. */
function jsonOf(text: string): unknown {
  return /^\s*[[{]/.test(text) && !/^otpauth(?:-migration)?:\/\//im.test(text) ? jsonIn(text) : undefined;
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  // Without a mark, the zero of an ASCII letter's other byte tells.
  if (second === 0 && first !== 0) return strictly('utf-16le', bytes);
  if (first === 0 && second !== 0) return strictly('utf-16be', bytes);
  const text = strictly('utf-8', bytes) ?? inLatin(bytes);
  return text?.includes('\0') ? null : text;
}

/** Text as spreadsheets save it in Western countries: without the signs that no text has, of which a sealed file is full. */
function inLatin(bytes: Uint8Array): string | null {
  const isText = bytes.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  return isText ? strictly('windows-1252', bytes) : null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
