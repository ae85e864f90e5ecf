import { entryOf, entryOfUri } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

/** 2FAuth: `data` with a list of accounts, or of links where the person asked for those. */
export const twoFAuth: TransferFormat = {
  name: '2FAuth',
  recognise: ({ json }) => textOf(fieldsOf(json)?.['app']).toLowerCase().startsWith('2fauth'),
  read: ({ json }) =>
    listOf(fieldsOf(json)?.['data']).map((entry) => {
      if (typeof entry === 'string') return entryOfUri(entry, '');
      const { otp_type, secret, service, account, algorithm, digits, period, counter } =
        fieldsOf(entry) ?? {};
      return entryOf({
        type: otp_type,
        secret,
        issuer: service,
        account,
        algorithm,
        digits,
        period,
        counter,
      });
    }),
};
