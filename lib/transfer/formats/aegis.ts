import { AppError } from '../../core/errors.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { openGcm } from '../../crypto/others.ts';
import { entryOf } from '../entry.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { base64Of, fieldsOf, hexOf, listOf, numberOf } from '../values.ts';

/** A slot that a password opens; others hold the key for a fingerprint reader. */
const passwordSlot = 1;

/** Aegis: the vault as JSON; sealed, its `db` is one text, under a key that each slot wraps. */
export const aegis: TransferFormat = {
  name: 'Aegis',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    return file !== null && 'db' in file && fieldsOf(file['header']) !== null;
  },
  async read({ json }, opener) {
    const { db, header } = fieldsOf(json) ?? {};
    return entriesOf(typeof db === 'string' ? await openDb(db, fieldsOf(header) ?? {}, opener) : db);
  },
};

function entriesOf(db: unknown): ImportedEntry[] {
  return listOf(fieldsOf(db)?.['entries']).map((entry) => {
    const { type, name, issuer, info } = fieldsOf(entry) ?? {};
    const { secret, algo, digits, period, counter } = fieldsOf(info) ?? {};
    return entryOf({ type, secret, issuer, account: name, algorithm: algo, digits, period, counter });
  });
}

async function openDb(
  db: string,
  header: { readonly [name: string]: unknown },
  opener: Opener,
): Promise<unknown> {
  const password = passwordBytes(opener);
  const slots = listOf(header['slots']).flatMap((slot) => {
    const fields = fieldsOf(slot);
    return fields?.['type'] === passwordSlot ? [fields] : [];
  });
  if (slots.length === 0) throw new AppError('import-foreign-lock');
  for (const { n, r, p, salt, key, key_params } of slots.slice(0, 8)) {
    const cost = { n: numberOf(n, 0), r: numberOf(r, 0), p: numberOf(p, 0) };
    const wrapping = await opener.keys.scrypt(password, hexOf(salt), cost);
    const master = await openParts(wrapping, hexOf(key), key_params);
    if (master !== null) return unlockedJson(await openParts(master, base64Of(db), header['params']));
  }
  throw new AppError('import-wrong-password');
}

function openParts(key: Uint8Array, ciphertext: Uint8Array, parameters: unknown) {
  const { nonce, tag } = fieldsOf(parameters) ?? {};
  const end = hexOf(tag);
  const whole = new Uint8Array(ciphertext.length + end.length);
  whole.set(ciphertext);
  whole.set(end, ciphertext.length);
  return openGcm(key, hexOf(nonce), whole);
}
