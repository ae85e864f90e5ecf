import { EnrolSmsPage } from '../pages/enrol-sms-page.tsx';
import { PhonePage } from '../pages/phone-page.tsx';
import { boundToEnrolment } from '../rules/enrolments.ts';
import { type Phone, readNumber, startPhone } from '../rules/phones.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { smsWait } from '../rules/sms-codes.ts';
import type { Ctx, Route, With } from '../web/context.ts';
import { atStage, enrolmentBase, takeFirstCode } from '../web/enrolling.ts';
import { show, wordsFor } from '../web/show.tsx';
import { codeSent, textCode, tooSoon } from '../web/sms.ts';
import { smsWords } from '../words/sms.ts';
import { activatePage } from './enrolment.ts';

type PhoneHandler = (c: Ctx, session: Session, phone: Phone) => Response | Promise<Response>;

/** Step 2 by SMS: the number, and the first code sent to it. */
export function enrolmentSmsRoutes(site: Site): Route[] {
  const atPhone = (stages: readonly ('sms' | 'activate')[], handler: PhoneHandler): With<Session> =>
    atStage(site, stages, (c, session, enrolment) =>
      enrolment.method === 'sms' ? handler(c, session, enrolment.phone) : c.notFound(),
    );
  return [
    {
      path: `${enrolmentBase}/phone`,
      needs: 'proof',
      get: (c) => show(c, PhonePage, {}),
      post: (c, session) => takeNumber(c, site, session),
    },
    {
      path: `${enrolmentBase}/sms`,
      needs: 'proof',
      get: atPhone(['sms'], (c, _session, phone) => codePage(c, site, phone)),
      post: atPhone(['sms'], (c, session, phone) =>
        takeFirstCode(c, site, session, { method: 'sms', phone }, (problem) =>
          codePage(c, site, phone, problem),
        ),
      ),
    },
    {
      path: `${enrolmentBase}/sms/send`,
      needs: 'proof',
      post: atPhone(['sms', 'activate'], (c, _session, phone) => resend(c, site, phone)),
    },
  ];
}

/** Begins the enrolment of a number and sends the first code there, or does neither. */
function takeNumber(c: Ctx, site: Site, { account: { id: accountId } }: Session) {
  const typed = c.var.form.one('number', 40);
  const read = readNumber(typed);
  if ('problem' in read) {
    return show(c, PhonePage, { typed, problem: wordsFor(c, smsWords).problem[read.problem] }, 400);
  }
  const wait = site.database
    .transaction(() => {
      const left = smsWait(site, { accountId, number: read.number });
      if (left === 0) textCode(c, site, startPhone(site, accountId, read.number), boundToEnrolment);
      return left;
    })
    .immediate();
  if (wait > 0) return show(c, PhonePage, { typed, problem: tooSoon(c, wait) });
  return c.redirect(`${enrolmentBase}/sms`, 303);
}

function resend(c: Ctx, site: Site, phone: Phone) {
  const page = phone.confirmedAt === null ? codePage : activatePage;
  const wait = textCode(c, site, phone, boundToEnrolment);
  if (wait > 0) return page(c, site, phone, tooSoon(c, wait));
  return c.redirect(`${enrolmentBase}/${phone.confirmedAt === null ? 'sms' : 'activate'}`, 303);
}

function codePage(c: Ctx, site: Site, phone: Phone, problem?: string) {
  return show(c, EnrolSmsPage, { sms: codeSent(site, phone, boundToEnrolment), problem });
}
