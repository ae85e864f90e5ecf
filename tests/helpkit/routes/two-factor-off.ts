import { TwoFactorOffPage } from '../pages/two-factor-off-page.tsx';
import { twoFactorOffMail } from '../post/credential-mails.ts';
import { send } from '../post/post.ts';
import { isLastProtected } from '../rules/member-changes.ts';
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
  const notice = site.database
    .transaction((): string => {
      if (!twoFactorIsOn(site, account.id)) return 'two-factor-off';
      if (isLastProtected(site, account.id)) return 'two-factor-kept';
      turnTwoFactorOff(site, account.id, 'two-factor-off', session);
      const posting = { accountId: account.id, about: `credentials ${account.id}` };
      send(site, twoFactorOffMail(account.email, site.now()), posting);
      return 'two-factor-off';
    })
    .immediate();
  return c.redirect(`/settings/security?notice=${notice}`, 303);
}
