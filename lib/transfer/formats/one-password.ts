import type { ImportedEntry } from '../../core/imported.ts';
import { entriesOfField } from '../field.ts';
import type { TransferFormat } from '../format.ts';
import { linksIn } from '../links.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

/** 1Password's 1pux, the file `export.data` in it: accounts of vaults of items, whose sections may hold codes. */
export const onePassword: TransferFormat = {
  name: '1Password',
  recognise: ({ json }) =>
    listOf(fieldsOf(json)?.['accounts']).some((account) => 'vaults' in (fieldsOf(account) ?? {})),
  read: ({ json }) =>
    listOf(fieldsOf(json)?.['accounts'])
      .flatMap((account) => listOf(fieldsOf(account)?.['vaults']))
      .flatMap((vault) => listOf(fieldsOf(vault)?.['items']))
      .flatMap(readItem),
};

function readItem(item: unknown): ImportedEntry[] {
  const { details, overview, state } = fieldsOf(item) ?? {};
  const { title, url, urls } = fieldsOf(overview) ?? {};
  const { loginFields, sections } = fieldsOf(details) ?? {};
  const user = listOf(loginFields)
    .map((field) => fieldsOf(field) ?? {})
    .find(({ designation }) => designation === 'username')?.['value'];
  const secrets = listOf(sections)
    .flatMap((section) => listOf(fieldsOf(section)?.['fields']))
    .flatMap((field) => {
      const { totp, concealed } = fieldsOf(fieldsOf(field)?.['value']) ?? {};
      // What was imported there may be kept as any other secret text.
      return textOf(totp) || linksIn(textOf(concealed));
    });
  if (state === 'trashed')
    return secrets.map(() => ({ name: textOf(title), code: 'import-trashed' as const }));
  const addresses = [url, ...listOf(urls).map((one) => fieldsOf(one)?.['url'])];
  return secrets.flatMap((secret) => entriesOfField(secret, { title, user }, addresses));
}
