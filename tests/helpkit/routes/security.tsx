/** @jsxImportSource hono/jsx */
import { BackupCodesPanel } from '../pages/panels/backup-codes-panel.tsx';
import { TrustedDevicesPanel } from '../pages/panels/trusted-devices-panel.tsx';
import { TwoFactorPanel } from '../pages/panels/two-factor-panel.tsx';
import { SecurityPage } from '../pages/security-page.tsx';
import { activeAuthenticator } from '../rules/authenticators.ts';
import { backupCodesLeft } from '../rules/backup-codes.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { findTrust, listTrusted, revokeTrust } from '../rules/trusted-devices.ts';
import type { Ctx, Route } from '../web/context.ts';
import { dropCookie, readCookie } from '../web/cookies.ts';
import { noticeFor } from '../web/notices.ts';
import { show } from '../web/show.tsx';

/** Settings → Security, and the list of trusted devices on it. */
export function securityRoutes(site: Site): Route[] {
  return [
    { path: '/settings', needs: 'session', get: (c) => c.redirect('/settings/security', 303) },
    { path: '/settings/security', needs: 'session', get: (c, session) => page(c, site, session) },
    {
      path: '/settings/security/trusted-devices/revoke',
      needs: 'session',
      post: (c, session) => revoke(c, site, session),
    },
  ];
}

function page(c: Ctx, site: Site, { account }: Session) {
  const twoFactor = activeAuthenticator(site, account.id) !== undefined;
  const Page = () => (
    <SecurityPage account={account} csrf={c.var.visitor.csrf} notice={noticeFor(c.req.query('notice'))}>
      <TwoFactorPanel on={twoFactor} />
      {twoFactor && <BackupCodesPanel left={backupCodesLeft(site, account.id, 'active')} />}
      {twoFactor && (
        <TrustedDevicesPanel
          devices={listTrusted(site, account.id)}
          thisDevice={thisDevice(c, site, account.id)}
        />
      )}
    </SecurityPage>
  );
  return show(c, Page, {});
}

function thisDevice(c: Ctx, site: Site, accountId: number): number | undefined {
  const token = readCookie(c, `trust-${accountId}`);
  return token ? findTrust(site, accountId, token)?.id : undefined;
}

function revoke(c: Ctx, site: Site, { account }: Session) {
  const wanted = c.var.form.one('device', 20);
  const device = /^[0-9]{1,15}$/.test(wanted) ? Number(wanted) : -1;
  const own = thisDevice(c, site, account.id) === device;
  if (!revokeTrust(site, account.id, device)) return c.notFound();
  if (own) dropCookie(c, `trust-${account.id}`);
  return c.redirect('/settings/security?notice=trust-revoked', 303);
}
