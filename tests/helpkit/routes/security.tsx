/** @jsxImportSource hono/jsx */
import { BackupCodesPanel } from '../pages/panels/backup-codes-panel.tsx';
import { CredentialsPanel } from '../pages/panels/credentials-panel.tsx';
import { TrustedDevicesPanel } from '../pages/panels/trusted-devices-panel.tsx';
import { TwoFactorPanel } from '../pages/panels/two-factor-panel.tsx';
import { SecurityPage } from '../pages/security-page.tsx';
import { backupCodesLeft } from '../rules/backup-codes.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { listTrusted } from '../rules/trusted-devices.ts';
import type { Ctx, Route } from '../web/context.ts';
import { noticeFor } from '../web/notices.ts';
import { show } from '../web/show.tsx';
import { thisDevice } from '../web/this-device.ts';
import { trustedDeviceRoutes } from './trusted-devices.ts';

/** Settings → Security, and what is done to the trusted devices listed there. */
export function securityRoutes(site: Site): Route[] {
  return [
    { path: '/settings', needs: 'session', get: (c) => c.redirect('/settings/security', 303) },
    { path: '/settings/security', needs: 'session', get: (c, session) => page(c, site, session) },
    ...trustedDeviceRoutes(site),
  ];
}

function page(c: Ctx, site: Site, { account }: Session) {
  const twoFactor = twoFactorIsOn(site, account.id);
  const Page = () => (
    <SecurityPage notice={noticeFor(c)}>
      <TwoFactorPanel on={twoFactor} />
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
