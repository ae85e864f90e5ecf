import type { ImportedEntry } from '../../core/imported.ts';
import { entriesOfField } from '../field.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

/** Enpass: `items` with `fields`, each of a type. */
export const enpass: TransferFormat = {
  name: 'Enpass',
  recognise: ({ json }) => itemsIn(json).some((item) => Array.isArray(item['fields'])),
  read: ({ json }) => itemsIn(json).flatMap(readItem),
};

type Fields = { readonly [name: string]: unknown };

function itemsIn(json: unknown): Fields[] {
  return listOf(fieldsOf(json)?.['items']).map((item) => fieldsOf(item) ?? {});
}

function readItem({ title, fields, trashed }: Fields): ImportedEntry[] {
  const valuesOf = (wanted: string) =>
    listOf(fields).flatMap((field) => {
      const { type, value, deleted } = fieldsOf(field) ?? {};
      const text = textOf(value).trim();
      return type !== wanted || text === '' || Number(deleted) === 1 ? [] : [text];
    });
  const codes = valuesOf('totp');
  if (Number(trashed) === 1)
    return codes.map(() => ({ name: textOf(title), code: 'import-trashed' as const }));
  const [user = ''] = [...valuesOf('username'), ...valuesOf('email')];
  return codes.flatMap((code) => entriesOfField(code, { title, user }, valuesOf('url')));
}
