import { encodeBase32 } from '../../core/base32.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { openCbc } from '../../crypto/others.ts';
import { jsonIn, utf8Of } from '../content.ts';
import { entryOf } from '../entry.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, unlocked } from '../lock.ts';
import { preferencesOf } from '../preferences.ts';
import { base64Of, fieldsOf, hexOf, listOf, textOf } from '../values.ts';

const authyTokens = 'com.authy.storage.tokens.authenticator.key';
const authyCost = { hash: 'SHA-1', rounds: 1000, length: 32 } as const;
const noIv = new Uint8Array(16);

const battleSecret = 'com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET';
const battleSerial = 'com.blizzard.messenger.AUTHENTICATOR_SERIAL';
/** The app hides its settings behind this, the same on every phone. */
const battleMask = hexOf(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
);

/** Authy's settings on a phone, as they were until 2024: secrets sealed with the backup password. */
export const authy: TransferFormat = {
  name: 'Authy',
  recognise: ({ text }) => preferencesOf(text).has(authyTokens),
  async read({ text }, opener) {
    const entries: ImportedEntry[] = [];
    for (const token of listOf(jsonIn(preferencesOf(text).get(authyTokens) ?? '[]'))) {
      const { originalIssuer, originalName, name, digits, ...rest } = fieldsOf(token) ?? {};
      const issuer = textOf(originalIssuer);
      const whole = textOf(originalName) || textOf(name);
      const account = whole.startsWith(`${issuer}:`) ? whole.slice(issuer.length + 1) : whole;
      entries.push(entryOf({ secret: await authySecret(rest, opener), issuer, account, digits }));
    }
    return entries;
  },
};

async function authySecret(token: { readonly [name: string]: unknown }, opener: Opener): Promise<string> {
  const plain = textOf(token['decryptedSecret']);
  if (plain !== '') return plain;
  const key = await opener.keys.pbkdf2(passwordBytes(opener), utf8(textOf(token['salt'])), authyCost);
  return unlocked(utf8Of(unlocked(await openCbc(key, noIv, base64Of(token['encryptedSecret'])))));
}

/** Battle.net's settings on a phone: one account, named by its serial number. */
export const battleNet: TransferFormat = {
  name: 'Battle.net',
  recognise: ({ text }) => preferencesOf(text).has(battleSecret),
  read: ({ text }) => {
    const settings = preferencesOf(text);
    const secret = encodeBase32(hexOf(unmasked(settings.get(battleSecret))));
    return [
      entryOf({ secret, issuer: 'Battle.net', account: unmasked(settings.get(battleSerial)), digits: 8 }),
    ];
  },
};

function unmasked(value: string | undefined): string {
  const bytes = hexOf(value).map((byte, at) => byte ^ (battleMask[at] ?? 0));
  return utf8Of(bytes) ?? '';
}
