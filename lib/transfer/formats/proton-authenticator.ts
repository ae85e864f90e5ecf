import { utf8 } from '../../crypto/bytes.ts';
import { openGcm } from '../../crypto/others.ts';
import { entriesOfField } from '../field.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { base64Of, fieldsOf, listOf, textOf } from '../values.ts';

type Fields = { readonly [name: string]: unknown };

const keyCost = { memory: 19 * 1024, passes: 2, lanes: 1 };
const boundTo = utf8('proton.authenticator.export.v1');
const nonceLength = 12;

/** Proton Authenticator: `entries` with a link each; sealed, they are one text beside the salt. */
export const protonAuthenticator: TransferFormat = {
  name: 'Proton Authenticator',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    if (file === null || !('version' in file)) return false;
    const entries = listOf(file['entries']);
    const isPlain = entries.some((entry) => fieldsOf(fieldsOf(entry)?.['content']) !== null);
    const isEmpty = Array.isArray(file['entries']) && entries.length === 0;
    return isPlain || isEmpty || (typeof file['salt'] === 'string' && typeof file['content'] === 'string');
  },
  async read({ json }, opener) {
    const file = fieldsOf(json) ?? {};
    const { entries } = 'entries' in file ? file : (fieldsOf(await openFile(file, opener)) ?? {});
    return listOf(entries).flatMap((entry) => {
      const { uri, name } = fieldsOf(fieldsOf(entry)?.['content']) ?? {};
      return entriesOfField(textOf(uri), { title: '', user: name });
    });
  },
};

async function openFile(file: Fields, opener: Opener): Promise<unknown> {
  const password = passwordBytes(opener);
  const key = await opener.keys.argon2id(password, base64Of(file['salt']), keyCost);
  const sealed = base64Of(file['content']);
  return unlockedJson(
    await openGcm(key, sealed.subarray(0, nonceLength), sealed.subarray(nonceLength), boundTo),
  );
}
