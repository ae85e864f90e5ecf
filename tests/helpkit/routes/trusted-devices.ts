import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { revokeAllTrust, revokeTrust } from '../rules/trusted-devices.ts';
import type { Ctx, Route } from '../web/context.ts';
import { dropCookie } from '../web/cookies.ts';
import { thisDevice } from '../web/this-device.ts';

/** Taking the trust of devices away. It only ever makes logins ask for more, so a session is proof enough. */
export function trustedDeviceRoutes(site: Site): Route[] {
  return [
    {
      path: '/settings/security/trusted-devices/revoke',
      needs: 'session',
      post: (c, session) => revokeOne(c, site, session),
    },
    {
      path: '/settings/security/trusted-devices/revoke-all',
      needs: 'session',
      post: (c, { account }) => {
        revokeAllTrust(site, account.id);
        dropCookie(c, `trust-${account.id}`);
        return c.redirect('/settings/security?notice=all-trust-revoked', 303);
      },
    },
  ];
}

function revokeOne(c: Ctx, site: Site, { account }: Session) {
  const wanted = c.var.form.one('device', 20);
  const device = /^[0-9]{1,15}$/.test(wanted) ? Number(wanted) : -1;
  const own = thisDevice(c, site, account.id) === device;
  if (!revokeTrust(site, account.id, device)) return c.notFound();
  if (own) dropCookie(c, `trust-${account.id}`);
  return c.redirect('/settings/security?notice=trust-revoked', 303);
}
