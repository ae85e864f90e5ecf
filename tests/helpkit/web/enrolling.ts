import { BackupCodesPage } from '../pages/backup-codes-page.tsx';
import { makeBackupCodes } from '../rules/backup-codes.ts';
import {
  acceptEnrolmentCode,
  confirmEnrolment,
  type Enrolment,
  openEnrolment,
  type Stage,
  stageOf,
} from '../rules/enrolments.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { readSixDigits } from '../rules/six-digits.ts';
import { clearAttempts, countAttempt } from '../rules/throttle.ts';
import type { Ctx, With } from './context.ts';
import { typedCode } from './form.ts';
import { refuseCode } from './refused-code.ts';
import { show } from './show.tsx';

/** Where *Enable 2FA* begins; its steps lie below. */
export const enrolmentBase = '/settings/security/two-factor';

type Answer = Response | Promise<Response>;
type StageHandler = (c: Ctx, session: Session, enrolment: Enrolment) => Answer;

/** Sends whoever is at another step of the enrolment there, so that none can be skipped or done twice. */
export function atStage(site: Site, stages: readonly Stage[], handler: StageHandler): With<Session> {
  return (c, session) => {
    const enrolment = openEnrolment(site, session.account.id);
    if (!enrolment) return c.redirect(enrolmentBase, 303);
    const actual = stageOf(site, session.account.id, enrolment);
    if (stages.includes(actual)) return handler(c, session, enrolment);
    return c.redirect(`${enrolmentBase}/${actual}`, 303);
  };
}

/**
 * Judges the form's code. When it is accepted, `act` is done in the same transaction and `next` is answered, otherwise
 * `again` is, with the reason.
 */
export function takeCode(
  c: Ctx,
  site: Site,
  { account: { id: accountId } }: Session,
  enrolment: Enrolment,
  outcome: { act: () => void; next: () => Answer; again: (problem: string) => Answer },
): Answer {
  const factor = enrolment.method === 'app' ? 'enrolment' : 'sms';
  const code = readSixDigits(typedCode(c.var.form));
  if (!code) return refuseCode(c, site, factor, accountId, 'malformed', outcome.again);
  const verdict = site.database
    .transaction(() => {
      if (!countAttempt(site, factor, String(accountId))) return 'blocked';
      const judged = acceptEnrolmentCode(site, enrolment, code);
      if (judged !== 'accepted') return judged;
      clearAttempts(site, factor, String(accountId));
      outcome.act();
      return judged;
    })
    .immediate();
  if (verdict === 'accepted') return outcome.next();
  return refuseCode(c, site, factor, accountId, verdict, outcome.again);
}

/** Takes the first code, and shows the backup codes when it is right. */
export function takeFirstCode(
  c: Ctx,
  site: Site,
  session: Session,
  enrolment: Enrolment,
  again: (problem: string) => Answer,
): Answer {
  return takeCode(c, site, session, enrolment, {
    act: () => confirmEnrolment(site, enrolment),
    next: () => newCodesPage(c, site, session, enrolment),
    again,
  });
}

/** Makes new backup codes for the enrolment and shows them, this once. */
export async function newCodesPage(
  c: Ctx,
  site: Site,
  { account }: Session,
  { method }: Enrolment,
): Promise<Response> {
  const codes = await makeBackupCodes(site, account.id, 'pending');
  return show(c, BackupCodesPage, { codes, enrolling: method });
}
