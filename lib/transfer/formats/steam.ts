import { encodeBase32 } from '../../core/base32.ts';
import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { base64Of, fieldsOf, listOf, textOf } from '../values.ts';

/** Steam's own file: one account, or several in a list or under `accounts`; its secret is base64. */
export const steam: TransferFormat = {
  name: 'Steam',
  recognise: ({ json }) => accountsIn(json).length > 0,
  read: ({ json }) =>
    accountsIn(json).map((fields) =>
      entryOf({
        type: 'steam',
        makeSecret: () => encodeBase32(base64Of(fields['shared_secret'])),
        issuer: 'Steam',
        account: fields['account_name'],
      }),
    ),
};

function accountsIn(json: unknown): { readonly [name: string]: unknown }[] {
  const file = fieldsOf(json);
  const several = Object.values(fieldsOf(file?.['accounts']) ?? {}).map(fieldsOf);
  return [file, ...several, ...listOf(json).map(fieldsOf)].flatMap((fields) =>
    fields && textOf(fields['shared_secret']) !== '' ? [fields] : [],
  );
}
