import { ActivatePage } from '../pages/activate-page.tsx';
import { BackupCodesPage } from '../pages/backup-codes-page.tsx';
import { MethodPage } from '../pages/method-page.tsx';
import { numberSetMail } from '../post/phone-mail.ts';
import { send } from '../post/post.ts';
import { activateEnrolment, cancelEnrolment, startEnrolment } from '../rules/authenticators.ts';
import { acknowledgeBackupCodes } from '../rules/backup-codes.ts';
import { boundToEnrolment, type Enrolment } from '../rules/enrolments.ts';
import type { Phone } from '../rules/phones.ts';
import { revoke } from '../rules/revocation.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { atStage, enrolmentBase, newCodesPage, takeCode } from '../web/enrolling.ts';
import { show, wordsFor } from '../web/show.tsx';
import { codeSent, textCode } from '../web/sms.ts';
import { backupCodesWords } from '../words/backup-codes.ts';
import { enrolmentWords } from '../words/enrolment.ts';

/**
 * Settings → Security → Two-Factor Authentication: the four steps of *Enable 2FA*, in this order only. Step 2 is another
 * for each method and has its own routes.
 */
export function enrolmentRoutes(site: Site): Route[] {
  return [
    {
      path: enrolmentBase,
      needs: 'proof',
      get: (c) => show(c, MethodPage, {}),
      post: (c, session) => chooseMethod(c, site, session),
    },
    {
      path: `${enrolmentBase}/cancel`,
      needs: 'session',
      post: (c, { account }) => {
        cancelEnrolment(site, account.id);
        return c.redirect('/settings/security?notice=enrolment-cancelled', 303);
      },
    },
    {
      path: `${enrolmentBase}/backup-codes`,
      needs: 'proof',
      get: atStage(site, ['backup-codes'], (c, _session, { method }) =>
        show(c, BackupCodesPage, { codes: undefined, enrolling: method }),
      ),
      post: atStage(site, ['backup-codes'], (c, session, enrolment) =>
        acknowledge(c, site, session, enrolment),
      ),
    },
    {
      path: `${enrolmentBase}/backup-codes/new`,
      needs: 'proof',
      post: atStage(site, ['backup-codes'], (c, session, enrolment) =>
        newCodesPage(c, site, session, enrolment),
      ),
    },
    {
      path: `${enrolmentBase}/activate`,
      needs: 'proof',
      get: atStage(site, ['activate'], (c, _session, enrolment) => activatePage(c, site, phoneOf(enrolment))),
      post: atStage(site, ['activate'], (c, session, enrolment) => activate(c, site, session, enrolment)),
    },
  ];
}

function chooseMethod(c: Ctx, site: Site, { account }: Session) {
  const method = c.var.form.one('method', 20);
  if (method === 'sms') return c.redirect(`${enrolmentBase}/phone`, 303);
  if (method !== 'app') return show(c, MethodPage, { problem: wordsFor(c, enrolmentWords).chooseOne }, 400);
  startEnrolment(site, account.id);
  return c.redirect(`${enrolmentBase}/app`, 303);
}

const phoneOf = (enrolment: Enrolment) => (enrolment.method === 'sms' ? enrolment.phone : undefined);

function acknowledge(c: Ctx, site: Site, session: Session, enrolment: Enrolment) {
  if (c.var.form.one('saved', 8) !== 'yes') {
    const problem = wordsFor(c, backupCodesWords).tickFirst;
    return show(c, BackupCodesPage, { codes: undefined, enrolling: enrolment.method, problem }, 400);
  }
  acknowledgeBackupCodes(site, session.account.id, 'pending');
  const phone = phoneOf(enrolment);
  // Where it is too soon for another code, the next page says so and has one sent later.
  if (phone) textCode(c, site, phone, boundToEnrolment);
  return c.redirect(`${enrolmentBase}/activate`, 303);
}

/** Step 4, for an app, or for the number that the second code is sent to. */
export function activatePage(c: Ctx, site: Site, phone: Phone | undefined, problem?: string) {
  const sms = phone && codeSent(site, phone, boundToEnrolment);
  return show(c, ActivatePage, { sms, problem });
}

function activate(c: Ctx, site: Site, session: Session, enrolment: Enrolment) {
  const { id: accountId, email } = session.account;
  const phone = phoneOf(enrolment);
  return takeCode(c, site, session, enrolment, {
    act: () => {
      revoke(site, accountId, 'factor-renewed', session);
      activateEnrolment(site, accountId);
      if (phone) send(site, numberSetMail(email, phone.lastTwo), { accountId, about: `number ${phone.id}` });
    },
    next: () => c.redirect('/settings/security?notice=two-factor-on', 303),
    again: (problem) => activatePage(c, site, phone, problem),
  });
}
