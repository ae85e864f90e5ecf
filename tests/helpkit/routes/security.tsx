/** @jsxImportSource hono/jsx */
import { BackupCodesPanel } from '../pages/panels/backup-codes-panel.tsx';
import { CredentialsPanel } from '../pages/panels/credentials-panel.tsx';
import { PhonePanel } from '../pages/panels/phone-panel.tsx';
import { TrustedDevicesPanel } from '../pages/panels/trusted-devices-panel.tsx';
import { TwoFactorPanel } from '../pages/panels/two-factor-panel.tsx';
import { SecurityPage } from '../pages/security-page.tsx';
import { backupCodesLeft } from '../rules/backup-codes.ts';
import { activePhone } from '../rules/phones.ts';
import { secondFactors } from '../rules/second-factor.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { listTrusted } from '../rules/trusted-devices.ts';
import type { Ctx, Route } from '../web/context.ts';
import { noticeFor } from '../web/notices.ts';
import { show } from '../web/show.tsx';
import { thisDevice } from '../web/this-device.ts';
import { phoneRoutes } from './phone.ts';
import { trustedDeviceRoutes } from './trusted-devices.ts';

/** Settings → Security, and what is done to the trusted devices listed there. */
export function securityRoutes(site: Site): Route[] {
  return [
    { path: '/settings', needs: 'session', get: (c) => c.redirect('/settings/security', 303) },
    { path: '/settings/security', needs: 'session', get: (c, session) => page(c, site, session) },
    ...phoneRoutes(site),
    ...trustedDeviceRoutes(site),
  ];
}

function page(c: Ctx, site: Site, { account }: Session) {
  const app = secondFactors.app.has(site, account.id);
  const phone = activePhone(site, account.id);
  const twoFactor = app || phone !== undefined;
  const Page = () => (
    <SecurityPage notice={noticeFor(c)}>
      <TwoFactorPanel by={app ? 'app' : phone && 'sms'} />
      {phone && <PhonePanel lastTwo={phone.lastTwo} app={app} />}
      {twoFactor && <BackupCodesPanel left={backupCodesLeft(site, account.id, 'active')} />}
      {twoFactor && (
        <TrustedDevicesPanel
          devices={listTrusted(site, account.id)}
          thisDevice={thisDevice(c, site, account.id)}
        />
      )}
      <CredentialsPanel />
    </SecurityPage>
  );
  return show(c, Page, {});
}
