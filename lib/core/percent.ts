const PERCENT = 0x25;
const ESCAPE = /%([0-9a-f]{2})/gi;
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;
/** Control characters and the sign for bytes that are no text: no encoder that escaped twice leaves these behind. */
const NO_TEXT = /[\p{Cc}\ufffd]/u;

/**
 * Text behind percent escapes (RFC 3986 section 2.1), read as UTF-8. Never throws: bytes that are no UTF-8 become
 * U+FFFD (half surrogates too), and a `%` that starts no escape stays as it is.
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text.toWellFormed();
  const source = new TextEncoder().encode(text);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0;
    const high = byte === PERCENT ? hexValue(source[at + 1]) : -1;
    const low = byte === PERCENT ? hexValue(source[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      bytes[length++] = high * 16 + low;
      at += 2;
    } else {
      bytes[length++] = byte;
    }
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length));
}

/**
 * The same for labels, which some sites escape twice: where every escape in the text is an escaped `%` before two hex
 * digits, the second layer is taken off too. {@link encodePercent} never writes that, so what it wrote is read back.
 */
export function decodeLabel(text: string): string {
  const once = decodePercent(text);
  if (!/%25[0-9a-f]{2}/i.test(text) || !escapedTwice(text)) return once;
  const twice = decodePercent(once);
  return NO_TEXT.test(twice) ? once : twice;
}

function escapedTwice(text: string): boolean {
  for (const match of text.matchAll(ESCAPE)) {
    if (match[1] !== '25') return false;
  }
  return true;
}

/**
 * Text as percent escapes of its UTF-8 bytes; only unreserved characters of RFC 3986 stay. Half surrogates become
 * U+FFFD. The letter after a `%` is escaped as well: other readers see no difference, and {@link decodeLabel} can tell
 * it from text that was escaped twice.
 */
export function encodePercent(text: string): string {
  let escaped = '';
  let afterPercent = false;
  for (const byte of new TextEncoder().encode(text)) {
    const letter = String.fromCharCode(byte);
    escaped += UNRESERVED.test(letter) && !afterPercent ? letter : `%${hexPair(byte)}`;
    afterPercent = byte === PERCENT;
  }
  return escaped;
}

function hexPair(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
