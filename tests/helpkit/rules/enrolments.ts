import { type Authenticator, confirmAuthenticator, pendingAuthenticator } from './authenticators.ts';
import { backupCodesLeft } from './backup-codes.ts';
import { confirmPhone, type Phone, pendingPhone } from './phones.ts';
import type { Site } from './site.ts';
import { acceptSmsCode } from './sms-codes.ts';
import { acceptCode } from './totp-verifier.ts';

/** What a member is just enrolling: an app or a mobile number. */
export type Enrolment =
  | { readonly method: 'app'; readonly app: Authenticator }
  | { readonly method: 'sms'; readonly phone: Phone };

/** Where an enrolment stands: `app` and `sms` are its first code, `activate` its second. */
export type Stage = 'app' | 'sms' | 'backup-codes' | 'activate';

/** What the codes of an enrolment are bound to: none of them opens a login. */
export const boundToEnrolment = 'enrolment';

/** The enrolment that a member has open, if they began it within the last hour. */
export function openEnrolment(site: Site, accountId: number): Enrolment | undefined {
  const app = pendingAuthenticator(site, accountId);
  if (app) return { method: 'app', app };
  const phone = pendingPhone(site, accountId);
  return phone && { method: 'sms', phone };
}

/** The one step that can be done now. */
export function stageOf(site: Site, accountId: number, enrolment: Enrolment): Stage {
  const { confirmedAt } = enrolment.method === 'app' ? enrolment.app : enrolment.phone;
  if (confirmedAt === null) return enrolment.method;
  return backupCodesLeft(site, accountId, 'pending')?.acknowledged ? 'activate' : 'backup-codes';
}

/** Judges a code of the enrolment and uses it up. Call in the transaction that it opens something in. */
export function acceptEnrolmentCode(
  site: Site,
  enrolment: Enrolment,
  code: string,
): 'accepted' | 'used' | 'wrong' {
  if (enrolment.method === 'app') return acceptCode(site, enrolment.app.id, enrolment.app.secret, code);
  return acceptSmsCode(site, enrolment.phone.id, boundToEnrolment, code) ? 'accepted' : 'wrong';
}

/** Marks that the first code was given. */
export function confirmEnrolment(site: Site, enrolment: Enrolment): void {
  if (enrolment.method === 'app') confirmAuthenticator(site, enrolment.app.id);
  else confirmPhone(site, enrolment.phone.id);
}
