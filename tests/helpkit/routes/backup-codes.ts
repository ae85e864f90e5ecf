import { BackupCodesPage } from '../pages/backup-codes-page.tsx';
import { acknowledgeBackupCodes, makeBackupCodes } from '../rules/backup-codes.ts';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** Regenerating the backup codes of somebody who has 2FA on. */
export function backupCodeRoutes(site: Site): Route[] {
  return [
    {
      path: '/settings/security/backup-codes',
      needs: 'proof',
      // Shown once, in the answer to the request that made them: asked for again there is nothing to show.
      get: (c) => c.redirect('/settings/security', 303),
      post: (c, session) => regenerate(c, site, session),
    },
    {
      path: '/settings/security/backup-codes/saved',
      needs: 'session',
      post: (c, { account }) => {
        if (c.var.form.one('saved', 8) !== 'yes') return c.redirect('/settings/security', 303);
        acknowledgeBackupCodes(site, account.id, 'active');
        return c.redirect('/settings/security?notice=codes-saved', 303);
      },
    },
  ];
}

async function regenerate(c: Ctx, site: Site, { account }: Session): Promise<Response> {
  if (!twoFactorIsOn(site, account.id)) return c.redirect('/settings/security', 303);
  const codes = await makeBackupCodes(site, account.id, 'active');
  return show(c, BackupCodesPage, { codes, enrolling: false });
}
