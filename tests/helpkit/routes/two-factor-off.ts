import { TwoFactorOffPage } from '../pages/two-factor-off-page.tsx';
import { twoFactorOffMail } from '../post/credential-mails.ts';
import { send } from '../post/post.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { turnTwoFactorOff } from '../rules/two-factor.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** Settings → Security → Two-Factor Authentication: turning it off. */
export function twoFactorOffRoutes(site: Site): Route[] {
  return [
    {
      path: '/settings/security/two-factor/off',
      needs: 'proof',
      get: (c, { account }) =>
        twoFactorIsOn(site, account.id)
          ? show(c, TwoFactorOffPage, {})
          : c.redirect('/settings/security', 303),
      post: (c, session) => turnOff(c, site, session),
    },
  ];
}

function turnOff(c: Ctx, site: Site, session: Session) {
  const { account } = session;
  site.database
    .transaction(() => {
      if (!twoFactorIsOn(site, account.id)) return;
      turnTwoFactorOff(site, account.id, 'two-factor-off', session);
      const posting = { accountId: account.id, about: `credentials ${account.id}` };
      send(site, twoFactorOffMail(account.email, site.now()), posting);
    })
    .immediate();
  return c.redirect('/settings/security?notice=two-factor-off', 303);
}
