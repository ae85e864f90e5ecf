import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf } from '../values.ts';

/** LastPass Authenticator: `accounts` with a name that the person may have changed, and a time step. */
export const lastpassAuthenticator: TransferFormat = {
  name: 'LastPass Authenticator',
  recognise: ({ json }) =>
    listOf(fieldsOf(json)?.['accounts']).some((entry) => 'issuerName' in (fieldsOf(entry) ?? {})),
  read: ({ json }) =>
    listOf(fieldsOf(json)?.['accounts']).map((entry) => {
      const { secret, issuerName, userName, algorithm, digits, timeStep } = fieldsOf(entry) ?? {};
      return entryOf({ secret, issuer: issuerName, account: userName, algorithm, digits, period: timeStep });
    }),
};
