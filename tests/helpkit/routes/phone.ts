import { numberRemovedMail } from '../post/phone-mail.ts';
import { send } from '../post/post.ts';
import { activePhone, dropPhone } from '../rules/phones.ts';
import { secondFactors } from '../rules/second-factor.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';

/** Taking the mobile number out of 2FA. Where it is the only method, 2FA itself is turned off instead. */
export function phoneRoutes(site: Site): Route[] {
  return [
    {
      path: '/settings/security/phone/remove',
      needs: 'proof',
      post: (c, session) => remove(c, site, session),
    },
  ];
}

function remove(c: Ctx, site: Site, { account: { id: accountId, email } }: Session) {
  const removed = site.database
    .transaction(() => {
      const phone = activePhone(site, accountId);
      if (!phone || !secondFactors.app.has(site, accountId)) return false;
      dropPhone(site, phone.id);
      send(site, numberRemovedMail(email, phone.lastTwo), { accountId, about: `number ${phone.id}` });
      return true;
    })
    .immediate();
  return c.redirect(`/settings/security${removed ? '?notice=number-removed' : ''}`, 303);
}
