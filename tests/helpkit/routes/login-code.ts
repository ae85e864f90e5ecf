import { FramedLoginCodePage, LoginCodePage } from '../pages/login-code-page.tsx';
import type { Challenge } from '../rules/challenges.ts';
import { activePhone } from '../rules/phones.ts';
import { secondFactors } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { typedCode } from '../web/form.ts';
import { framedPrompt } from '../web/headers.ts';
import { takeSecondStep } from '../web/second-step.ts';
import { show } from '../web/show.tsx';

/** The prompt for a code from the app. */
export function loginCodeRoutes(site: Site): Route[] {
  return [
    {
      path: '/login/code',
      needs: 'challenge',
      get: (c, challenge) => prompt(c, site, challenge),
      post: (c, challenge) =>
        takeSecondStep(c, site, challenge, {
          factor: 'app',
          typed: typedCode(c.var.form),
          trust: c.var.form.one('trust', 8) === 'yes',
          next: '/inbox',
          page: (problem) => prompt(c, site, challenge, problem),
        }),
    },
    { path: framedPrompt, needs: 'challenge', get: (c) => show(c, FramedLoginCodePage, {}) },
  ];
}

function prompt(c: Ctx, site: Site, { account }: Challenge, problem?: string) {
  const phone = activePhone(site, account.id);
  if (phone && !secondFactors.app.has(site, account.id)) return c.redirect('/login/sms', 303);
  return show(c, LoginCodePage, { email: account.email, lastTwo: phone?.lastTwo, problem });
}
