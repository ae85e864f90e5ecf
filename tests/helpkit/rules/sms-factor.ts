import { activePhone } from './phones.ts';
import type { SecondFactor } from './second-factor.ts';
import { readSixDigits } from './six-digits.ts';
import { acceptSmsCode } from './sms-codes.ts';

/** A code that was sent to the member's mobile number, for this login or session and no other. */
export const smsFactor: SecondFactor = {
  primary: true,
  has: (site, accountId) => activePhone(site, accountId) !== undefined,
  read: readSixDigits,
  prepare: (site, accountId, code, holder) =>
    Promise.resolve(() => {
      const phone = activePhone(site, accountId);
      return phone !== undefined && acceptSmsCode(site, phone.id, holder, code);
    }),
};
