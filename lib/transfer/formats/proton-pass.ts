import type { ImportedEntry } from '../../core/imported.ts';
import { entriesOfField } from '../field.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

const trashed = 2;

/** Proton Pass: `vaults` with items; codes stand in a login's own field and in further fields. */
export const protonPass: TransferFormat = {
  name: 'Proton Pass',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    return file !== null && fieldsOf(file['vaults']) !== null;
  },
  read: ({ json }) =>
    Object.values(fieldsOf(fieldsOf(json)?.['vaults']) ?? {}).flatMap((vault) =>
      listOf(fieldsOf(vault)?.['items']).flatMap(readItem),
    ),
};

function readItem(item: unknown): ImportedEntry[] {
  const { data, state } = fieldsOf(item) ?? {};
  const { metadata, content, extraFields } = fieldsOf(data) ?? {};
  const { totpUri, itemUsername, itemEmail, username, urls } = fieldsOf(content) ?? {};
  const title = textOf(fieldsOf(metadata)?.['name']);
  const user = [itemUsername, username, itemEmail].map(textOf).find((text) => text !== '') ?? '';
  // Items of a person's own making keep theirs in sections.
  const sections = listOf(fieldsOf(content)?.['sections']).flatMap((section) =>
    listOf(fieldsOf(section)?.['sectionFields']),
  );
  const further = [...listOf(extraFields), ...sections].flatMap((field) => {
    const { type, data: value } = fieldsOf(field) ?? {};
    return type === 'totp' ? [textOf(fieldsOf(value)?.['totpUri'])] : [];
  });
  const fields = [textOf(totpUri), ...further].filter((field) => field.trim() !== '');
  if (state === trashed) return fields.map(() => ({ name: title, code: 'import-trashed' as const }));
  return fields.flatMap((field) => entriesOfField(field, { title, user }, listOf(urls)));
}
