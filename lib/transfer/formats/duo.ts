import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { fieldsOf, listOf } from '../values.ts';

/** Duo Mobile's file on a phone: a list of accounts with one name each; one that counts has a counter. */
export const duo: TransferFormat = {
  name: 'Duo Mobile',
  recognise: ({ json }) => listOf(json).some((entry) => 'otpGenerator' in (fieldsOf(entry) ?? {})),
  read: ({ json }) =>
    listOf(json).flatMap((entry) => {
      const { name, otpGenerator } = fieldsOf(entry) ?? {};
      const { otpSecret, counter } = fieldsOf(otpGenerator) ?? {};
      const isCounted = counter !== undefined && counter !== null;
      // Accounts that approve by a press on the phone have no secret, and nothing to move.
      if (otpSecret === undefined || otpSecret === null) return [];
      return [entryOf({ type: isCounted ? 'hotp' : 'totp', secret: otpSecret, account: name, counter })];
    }),
};
