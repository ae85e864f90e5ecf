import { encodeBase32 } from '../../core/base32.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { toBase64, toHex, utf8 } from '../../crypto/bytes.ts';
import { openCbc, opensslKey } from '../../crypto/others.ts';
import { jsonIn, utf8Of } from '../content.ts';
import { entryOf, nameOf } from '../entry.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, readEach, unlocked } from '../lock.ts';
import { base64Of, fieldsOf, hexOf, textOf } from '../values.ts';

type Fields = { readonly [name: string]: unknown };

/** How every text begins that its cipher made, as base64. */
const sealedStart = 'U2FsdGVkX1';
const keyCost = { memory: 19 * 1024, passes: 2, lanes: 1 };
/** What its other kinds are; the codes of the game maker have eight digits. */
const KINDS: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  ['hex', { type: 'totp' }],
  ['hhex', { type: 'hotp' }],
  ['battle', { type: 'totp', digits: 8 }],
]);

/** The extension Authenticator: a map of entries, in the clear or sealed in one of the three ways it had. */
export const authenticatorCc: TransferFormat = {
  name: 'Authenticator',
  recognise: ({ json }) => Object.values(fieldsOf(json) ?? {}).some(isEntry),
  async read({ json }, opener) {
    const items = Object.entries(fieldsOf(json) ?? {}).flatMap(([id, value]) => {
      const fields = fieldsOf(value);
      return fields === null ? [] : [{ id, fields }];
    });
    const passphrases = new Passphrases(items, opener);
    // Beside entries, whatever has a secret is one.
    const entries = items.flatMap(({ fields }) => (isEntry(fields) || 'secret' in fields ? [fields] : []));
    return readEach(entries, {
      isSealed,
      read: async (fields) => readEntry(await openEntry(fields, passphrases)),
      name: ({ issuer, account }) => nameOf(textOf(issuer), textOf(account)),
    });
  },
};

function isEntry(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (fields === null) return false;
  if (fields['dataType'] === 'EncOTPStorage') return 'data' in fields;
  return 'secret' in fields && 'type' in fields && ('hash' in fields || 'encrypted' in fields);
}

function isSealed(fields: Fields): boolean {
  return fields['dataType'] === 'EncOTPStorage' || textOf(fields['secret']).startsWith(sealedStart);
}

function readEntry(fields: Fields): ImportedEntry {
  const { type, secret, issuer, account, algorithm, digits, period, counter } = fields;
  const kind = textOf(type).toLowerCase();
  const inHex = kind === 'hex' || kind === 'hhex';
  // A site may stand behind the name, for filling: `Name::site`.
  const [name = '', site = ''] = textOf(issuer).split('::');
  const raw = { type, secret, issuer: name, account, algorithm, digits, period, counter, ...KINDS.get(kind) };
  const bytes = textOf(secret);
  const isHex = inHex && bytes.length % 2 === 0 && /^[0-9a-f]+$/i.test(bytes);
  return entryOf({ ...raw, secret: isHex ? encodeBase32(hexOf(bytes)) : secret }, [site]);
}

async function openEntry(fields: Fields, passphrases: Passphrases): Promise<Fields> {
  if (fields['dataType'] === 'EncOTPStorage') {
    const passphrase = await passphrases.ofKey(textOf(fields['keyId']));
    return fieldsOf(jsonIn(await openText(textOf(fields['data']), passphrase))) ?? {};
  }
  if (!isSealed(fields)) return fields;
  return { ...fields, secret: await openText(textOf(fields['secret']), await passphrases.ofSecrets()) };
}

/** The three ways from the password to what the texts were sealed with, each gone once. */
class Passphrases {
  readonly #made = new Map<string, Promise<Uint8Array>>();
  readonly #items: readonly { id: string; fields: Fields }[];
  readonly #opener: Opener;

  constructor(items: readonly { id: string; fields: Fields }[], opener: Opener) {
    this.#items = items;
    this.#opener = opener;
  }

  /** Of secrets sealed one by one: the password itself, or the hex text of a key that it opens. */
  ofSecrets(): Promise<Uint8Array> {
    return this.#once('', async () => {
      const password = passwordBytes(this.#opener);
      const wrapped = this.#items.map(({ fields }) => textOf(fields['enc'])).find((text) => text !== '');
      if (wrapped === undefined) return password;
      return utf8(toHex(unlocked(await openBytes(wrapped, password))));
    });
  }

  /** Of whole entries: the Argon2id hash with the salt of the key that they name, as base64. */
  ofKey(id: string): Promise<Uint8Array> {
    return this.#once(id, async () => {
      const password = passwordBytes(this.#opener);
      const key = this.#items.find(({ fields }) => fields['dataType'] === 'Key' && fields['id'] === id);
      const salt = utf8(textOf(key?.fields['salt']));
      return utf8(toBase64(await this.#opener.keys.argon2id(password, salt, keyCost)).replace(/={1,2}$/, ''));
    });
  }

  #once(id: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const made = this.#made.get(id) ?? make();
    this.#made.set(id, made);
    return made;
  }
}

async function openText(sealed: string, passphrase: Uint8Array): Promise<string> {
  return unlocked(utf8Of(unlocked(await openBytes(sealed, passphrase))));
}

/** `Salted__`, eight bytes of salt, the rest. */
function openBytes(sealed: string, passphrase: Uint8Array): Promise<Uint8Array | null> {
  const bytes = base64Of(sealed);
  const { key, iv } = opensslKey(passphrase, bytes.subarray(8, 16));
  return openCbc(key, iv, bytes.subarray(16));
}
