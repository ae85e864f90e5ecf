import { encodeBase32 } from '../../core/base32.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { openCbc, sha256 } from '../../crypto/others.ts';
import { jsonIn } from '../content.ts';
import { entryOf } from '../entry.ts';
import type { NamedFormat, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { preferencesOf } from '../preferences.ts';
import { base64Of, fieldsOf, hexOf, listOf, textOf } from '../values.ts';

const listName = 'STATIC_TOTP_CODES_LIST';
const noIv = new Uint8Array(16);
/** What the app names an entry that has no issuer. */
const noIssuer = 'Unknown';

/** TOTP Authenticator's backup: base64 of a cipher text; inside, the list is the name of an object's only field. */
export const totpAuthenticatorSealed: NamedFormat = {
  name: 'TOTP Authenticator',
  async read({ text }, opener) {
    const key = await sha256(passwordBytes(opener));
    const opened = unlockedJson(await openCbc(key, noIv, base64Of(text)));
    const list = Object.keys(fieldsOf(opened) ?? {}).find((name) => name.startsWith('['));
    return entriesOf(list ?? '[]');
  },
};

/** Its settings, as a phone keeps them. */
export const totpAuthenticatorPreferences: TransferFormat = {
  name: 'TOTP Authenticator',
  recognise: ({ text }) => preferencesOf(text).has(listName),
  read: ({ text }) => entriesOf(preferencesOf(text).get(listName) ?? '[]'),
};

function entriesOf(list: string): ImportedEntry[] {
  return listOf(jsonIn(list)).map((entry) => {
    const { base, key, issuer, name, digits, period } = fieldsOf(entry) ?? {};
    const secret = base === 16 ? encodeBase32(hexOf(textOf(key))) : key;
    // An entry with one name has it where the account stands.
    const names = issuer === noIssuer ? { issuer: name, account: '' } : { issuer, account: name };
    return entryOf({ secret, ...names, digits, period });
  });
}
