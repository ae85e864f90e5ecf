import { LinkPage } from '../pages/link-page.tsx';
import { UnlockPage } from '../pages/unlock-page.tsx';
import { findMailLink } from '../rules/mail-links.ts';
import type { Site } from '../rules/site.ts';
import { askToUnlock, unlockByLink } from '../rules/unlock.ts';
import type { Route } from '../web/context.ts';
import { show } from '../web/show.tsx';
import { unlockWords } from '../words/unlock.ts';

/** Opens password logins again after the hard stop, by a link to the member's mailbox. */
export function unlockRoutes(site: Site): Route[] {
  return [
    {
      path: '/login/unlock',
      needs: 'nobody',
      get: (c) => show(c, UnlockPage, { asked: false }),
      post: (c) => {
        askToUnlock(site, c.var.form.one('email', 254).trim(), c.var.origin);
        return show(c, UnlockPage, { asked: true });
      },
    },
    {
      path: '/login/unlock/open',
      needs: 'nobody',
      get: (c) => {
        const token = c.req.query('link') ?? '';
        const good = findMailLink(site, 'unlock', token) !== undefined;
        return show(
          c,
          LinkPage,
          { words: unlockWords, action: '/login/unlock/open', token, good },
          good ? 200 : 404,
        );
      },
      post: (c) => {
        const token = c.var.form.one('link', 64);
        if (unlockByLink(site, token)) return c.redirect('/login?notice=unlocked', 303);
        return show(
          c,
          LinkPage,
          { words: unlockWords, action: '/login/unlock/open', token, good: false },
          404,
        );
      },
    },
  ];
}
