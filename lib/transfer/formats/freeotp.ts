import { encodeBase32 } from '../../core/base32.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { fieldsIn } from '../content.ts';
import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { preferencesOf } from '../preferences.ts';
import { fieldsOf, listOf, signedBytesOf, textOf } from '../values.ts';

/** FreeOTP+: `tokens`, whose secrets are bytes. */
export const freeOtpPlus: TransferFormat = {
  name: 'FreeOTP+',
  recognise: ({ json }) => Array.isArray(fieldsOf(json)?.['tokens']),
  read: ({ json }) => listOf(fieldsOf(json)?.['tokens']).map((token) => readToken(fieldsOf(token) ?? {})),
};

/** FreeOTP 1 and the settings of FreeOTP+ as a phone keeps them: one token a name. */
export const freeOtpPreferences: TransferFormat = {
  name: 'FreeOTP',
  recognise: ({ text }) => tokensIn(text).length > 0,
  read: ({ text }) => tokensIn(text).map(([label, token]) => readToken(fieldsIn(token) ?? { label })),
};

/** A token's own fields, with the bytes of its secret where they lie apart. */
export function readToken(
  token: { readonly [name: string]: unknown },
  secret: Uint8Array | null = null,
): ImportedEntry {
  const { algo, counter, digits, issuerExt, issuerInt, issuerAlt, label, labelAlt, period, type } = token;
  // What the person changed goes before what the code said.
  const issuer = [issuerAlt, issuerExt, issuerInt].map(textOf).find((text) => text !== '') ?? '';
  const account = textOf(labelAlt) || label;
  return entryOf({
    type,
    makeSecret: () => encodeBase32(secret ?? signedBytesOf(token['secret'])),
    issuer,
    account,
    algorithm: algo,
    digits,
    period,
    counter,
  });
}

function tokensIn(text: string | null): [name: string, token: string][] {
  return [...preferencesOf(text)].filter(([, value]) => /^\s*\{.*"secret"\s*:\s*\[/s.test(value));
}
