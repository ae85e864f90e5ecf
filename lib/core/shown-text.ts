import { canonicalSecret } from './base32.ts';
import type { ErrorCode } from './errors.ts';
import { safeLabel } from './labels.ts';

/** Kinds of codes whose text tells a person what they scanned, and that hold nothing that must stay unseen. */
const TELLING: ReadonlySet<ErrorCode> = new Set([
  'web-link',
  'contact-code',
  'email-code',
  'number-code',
  'place-code',
  'payment-code',
  'ticket-code',
  'not-otpauth',
]);

/** The network's name in a Wi-Fi code; its signs may be escaped by a backslash. */
const NETWORK = /(?:^wifi:|;)s:((?:\\.|[^\\;]){1,64})/i;

/** A text with so many letters of base32 and nothing else may be a bare key. */
const SHORTEST_KEY = 16;

/**
 * What may be shown of a code that is no account: its text, made fit to show; of a Wi-Fi code the network's name alone.
 * Null for what may hold a secret (a damaged set-up link, a bare key, a link to a phone's app).
 */
export function shownText(code: ErrorCode, text: string): string | null {
  if (code === 'wifi-code') {
    const name = NETWORK.exec(text)?.[1];
    return name === undefined ? null : safeLabel(name.replace(/\\(.)/g, '$1'));
  }
  if (!TELLING.has(code) || (code === 'not-otpauth' && mayHoldKey(text))) return null;
  return safeLabel(text);
}

function mayHoldKey(text: string): boolean {
  if (/otpauth|secret|(?:^|\W)otp(?:$|\W)/i.test(text)) return true;
  try {
    return canonicalSecret(text).length >= SHORTEST_KEY;
  } catch {
    return false;
  }
}
