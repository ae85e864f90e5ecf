import { encodeBase32 } from '../../core/base32.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { type Bytes, utf8 } from '../../crypto/bytes.ts';
import { openCbc, sha256 } from '../../crypto/others.ts';
import { fieldsIn, jsonIn } from '../content.ts';
import { entryOf } from '../entry.ts';
import type { NamedFormat, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { preferencesOf } from '../preferences.ts';
import { base64Of, fieldsOf, hexOf, listOf } from '../values.ts';

const listName = 'STATIC_TOTP_CODES_LIST';
const noIv = new Uint8Array(16);
/** What it seals with where the person chose no password, the same on every phone. */
const ownPassword = utf8('TotpAuthenticator');
/** What the app names an entry that has no issuer. */
const noIssuer = 'Unknown';

/** TOTP Authenticator's backup: base64 of a cipher text; inside, the list is the name of an object's only field. */
export const totpAuthenticatorSealed: NamedFormat = {
  name: 'TOTP Authenticator',
  async read({ text }, opener) {
    const sealed = base64Of(text);
    const own = await openBy(ownPassword, sealed).catch(() => null);
    return entriesOf(own ?? (await openBy(passwordBytes(opener), sealed)));
  },
};

/** Its settings, as a phone keeps them. */
export const totpAuthenticatorPreferences: TransferFormat = {
  name: 'TOTP Authenticator',
  recognise: ({ text }) => preferencesOf(text).has(listName),
  read: ({ text }) => entriesOf(preferencesOf(text).get(listName) ?? '[]'),
};

/** The list in it. Throws `import-wrong-password`. */
async function openBy(password: Bytes, sealed: Uint8Array): Promise<string> {
  const opened = unlockedJson(await openCbc(await sha256(password), noIv, sealed));
  return Object.keys(fieldsOf(opened) ?? {}).find((name) => name.startsWith('[')) ?? '[]';
}

function entriesOf(list: string): ImportedEntry[] {
  return listOf(jsonIn(list)).map((entry) => {
    const fields = typeof entry === 'string' ? fieldsIn(entry) : fieldsOf(entry);
    const { base, key, issuer, name, digits, period } = fields ?? {};
    const makeSecret = () =>
      base === 16 ? encodeBase32(hexOf(key)) : base === 64 ? encodeBase32(base64Of(key)) : key;
    // An entry with one name has it where the account stands.
    const names = issuer === noIssuer ? { issuer: name, account: '' } : { issuer, account: name };
    return entryOf({ makeSecret, ...names, digits, period });
  });
}
