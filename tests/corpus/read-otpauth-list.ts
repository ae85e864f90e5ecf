import { codeOf } from '../../lib/core/errors.ts';
import { parseOtpauthUri } from '../../lib/core/otpauth-uri.ts';
import type { FileReading } from './imports-form.ts';

/**
 * The one format that is read before there are readers for files: UTF-8 text with an `otpauth://` URI on some of its
 * lines. Blank lines and comments are passed over, every other line that is no account is a problem. Null for all else.
 */
export async function readOtpauthList(_name: string, bytes: Uint8Array): Promise<FileReading | null> {
  const text = utf8(bytes);
  const lines = text?.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#')) ?? [];
  if (!lines.some((line) => /^\s*otpauth:\/\//i.test(line))) return null;
  const reading: FileReading = { entries: [], problems: [] };
  for (const line of lines) {
    try {
      reading.entries.push(parseOtpauthUri(line));
    } catch (error) {
      reading.problems.push(codeOf(error));
    }
  }
  return reading;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
