import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf } from '../values.ts';

/** Raivo: a list of entries whose numbers are texts; it comes in a zip, with a password or none. */
export const raivo: TransferFormat = {
  name: 'Raivo',
  recognise: ({ json }) =>
    listOf(json).some((entry) => {
      const fields = fieldsOf(entry);
      return fields !== null && 'kind' in fields && 'timer' in fields && 'secret' in fields;
    }),
  read: ({ json }) =>
    listOf(json).map((entry) => {
      const { kind, secret, issuer, account, algorithm, digits, timer, counter } = fieldsOf(entry) ?? {};
      return entryOf({ type: kind, secret, issuer, account, algorithm, digits, period: timer, counter });
    }),
};
