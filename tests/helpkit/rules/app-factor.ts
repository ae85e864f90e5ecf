import { activeAuthenticator } from './authenticators.ts';
import type { SecondFactor } from './second-factor.ts';
import { readSixDigits } from './six-digits.ts';
import { acceptCode } from './totp-verifier.ts';

/** The code that an authenticator app shows. */
export const appFactor: SecondFactor = {
  primary: true,
  has: (site, accountId) => activeAuthenticator(site, accountId) !== undefined,
  read: readSixDigits,
  prepare: (site, accountId, code) =>
    Promise.resolve(() => {
      const app = activeAuthenticator(site, accountId);
      return app !== undefined && acceptCode(site, app.id, app.secret, code) === 'accepted';
    }),
};
