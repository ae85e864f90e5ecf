import { AppError } from '../../core/errors.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { hkdfExpand, holdsHmac, openCbc, sha256 } from '../../crypto/others.ts';
import { entriesOfField } from '../field.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { base64Of, fieldsOf, listOf, numberOf, textOf } from '../values.ts';

type Fields = { readonly [name: string]: unknown };

/** Bitwarden and Bitwarden Authenticator: `items` with a `login.totp`; or all of it sealed with a password. */
export const bitwarden: TransferFormat = {
  name: 'Bitwarden',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    if (file === null) return false;
    // Other tools that write for it leave the word out.
    return 'encrypted' in file ? 'items' in file || 'data' in file : listOf(file['items']).some(isLogin);
  },
  async read({ json }, opener) {
    const file = fieldsOf(json) ?? {};
    if (file['encrypted'] !== true) return itemsOf(file);
    // Sealed with the account's own key, which no password of the file opens.
    if (file['passwordProtected'] !== true) throw new AppError('import-restricted');
    return itemsOf(fieldsOf(unlockedJson(await openData(file, opener))) ?? {});
  },
};

function isLogin(item: unknown): boolean {
  return 'totp' in (fieldsOf(fieldsOf(item)?.['login']) ?? {});
}

function itemsOf(file: Fields): ImportedEntry[] {
  return listOf(file['items']).flatMap((item) => {
    const { name, login, deletedDate } = fieldsOf(item) ?? {};
    const { totp, username, uris } = fieldsOf(login) ?? {};
    const field = textOf(totp);
    if (field.trim() === '') return [];
    if (textOf(deletedDate) !== '') return [{ name: textOf(name), code: 'import-trashed' as const }];
    const addresses = listOf(uris).map((uri) => fieldsOf(uri)?.['uri']);
    return entriesOfField(field, { title: name, user: username }, addresses);
  });
}

async function openData(file: Fields, opener: Opener): Promise<Uint8Array | null> {
  const master = await masterKey(file, opener);
  const sealKey = await hkdfExpand(master, utf8('enc'));
  const macKey = await hkdfExpand(master, utf8('mac'));
  const [type, rest = ''] = splitOnce(textOf(file['data']), '.');
  const [iv = '', ciphertext = '', mac = ''] = rest.split('|');
  if (type !== '2') throw new AppError('import-broken');
  const parts = Uint8Array.from([...base64Of(iv), ...base64Of(ciphertext)]);
  if (!(await holdsHmac('SHA-256', macKey, parts, base64Of(mac)))) return null;
  return openCbc(sealKey, base64Of(iv), base64Of(ciphertext));
}

async function masterKey(file: Fields, { password, keys }: Opener): Promise<Uint8Array> {
  const bytes = passwordBytes({ password, keys });
  // The salt is used as the text that it is.
  const salt = utf8(textOf(file['salt']));
  const rounds = numberOf(file['kdfIterations'], 0);
  if (file['kdfType'] === 0) return keys.pbkdf2(bytes, salt, { hash: 'SHA-256', rounds, length: 32 });
  if (file['kdfType'] !== 1) throw new AppError('import-foreign-lock');
  const memory = numberOf(file['kdfMemory'], 0) * 1024;
  const lanes = numberOf(file['kdfParallelism'], 0);
  return keys.argon2id(bytes, await sha256(salt), { memory, passes: rounds, lanes });
}

function splitOnce(text: string, sign: string): [before: string, after?: string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
