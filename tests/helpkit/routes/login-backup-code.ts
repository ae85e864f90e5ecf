import { LoginBackupCodePage } from '../pages/login-backup-code-page.tsx';
import { backupCodeUsedMail } from '../post/login-mails.ts';
import { send } from '../post/post.ts';
import { backupCodesLeft } from '../rules/backup-codes.ts';
import type { Challenge } from '../rules/challenges.ts';
import { deviceLabel } from '../rules/device-label.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { takeSecondStep } from '../web/second-step.ts';
import { show } from '../web/show.tsx';

/** "Use backup code": a login without the app. */
export function loginBackupCodeRoutes(site: Site): Route[] {
  return [
    {
      path: '/login/backup-code',
      needs: 'challenge',
      get: (c, challenge) => page(c, challenge),
      post: (c, challenge) =>
        takeSecondStep(c, site, challenge, {
          factor: 'backup-code',
          typed: c.var.form.one('backup_code', 64),
          trust: false,
          next: '/settings/security?notice=backup-code-used',
          afterwards: () => tellOwner(c, site, challenge),
          page: (problem) => page(c, challenge, problem),
        }),
    },
  ];
}

function page(c: Ctx, { account }: Challenge, problem?: string) {
  return show(c, LoginBackupCodePage, { email: account.email, problem });
}

function tellOwner(c: Ctx, site: Site, { account }: Challenge): void {
  const left = backupCodesLeft(site, account.id, 'active')?.left ?? 0;
  const browser = deviceLabel(c.req.header('User-Agent'));
  send(site, backupCodeUsedMail(account.email, left, site.now(), browser), {
    accountId: account.id,
    about: `backup codes ${account.id}`,
  });
}
