import { LoginSmsPage } from '../pages/login-sms-page.tsx';
import type { Challenge } from '../rules/challenges.ts';
import { activePhone, type Phone } from '../rules/phones.ts';
import { secondFactors } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route, With } from '../web/context.ts';
import { typedCode } from '../web/form.ts';
import { takeSecondStep } from '../web/second-step.ts';
import { show } from '../web/show.tsx';
import { codeSent, textCode, tooSoon } from '../web/sms.ts';

type PhoneHandler = (c: Ctx, challenge: Challenge, phone: Phone) => Response | Promise<Response>;

/** The prompt for a code that was sent by SMS, and having one sent. */
export function loginSmsRoutes(site: Site): Route[] {
  const withPhone = (handler: PhoneHandler): With<Challenge> => {
    return (c, challenge) => {
      const phone = activePhone(site, challenge.account.id);
      return phone ? handler(c, challenge, phone) : c.redirect('/login/code', 303);
    };
  };
  return [
    {
      path: '/login/sms',
      needs: 'challenge',
      get: withPhone((c, challenge, phone) => page(c, site, challenge, phone)),
      post: withPhone((c, challenge, phone) =>
        takeSecondStep(c, site, challenge, {
          factor: 'sms',
          typed: typedCode(c.var.form),
          trust: c.var.form.one('trust', 8) === 'yes',
          next: '/inbox',
          page: (problem) => page(c, site, challenge, phone, problem),
        }),
      ),
    },
    {
      path: '/login/sms/send',
      needs: 'challenge',
      post: withPhone((c, challenge, phone) => {
        const wait = textCode(c, site, phone, challenge.id);
        if (wait > 0) return page(c, site, challenge, phone, tooSoon(c, wait));
        return c.redirect('/login/sms', 303);
      }),
    },
  ];
}

function page(c: Ctx, site: Site, { id, account }: Challenge, phone: Phone, problem?: string) {
  const app = secondFactors.app.has(site, account.id);
  return show(c, LoginSmsPage, { sms: codeSent(site, phone, id), app, problem });
}
