import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

/** 2FAuth: `data` with a list of accounts. */
export const twoFAuth: TransferFormat = {
  name: '2FAuth',
  recognise: ({ json }) => textOf(fieldsOf(json)?.['app']).toLowerCase().startsWith('2fauth'),
  read: ({ json }) =>
    listOf(fieldsOf(json)?.['data']).map((entry) => {
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
