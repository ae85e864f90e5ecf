import { InboxPage } from '../pages/inbox-page.tsx';
import type { Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** The start address and the inbox. */
export function homeRoutes(): Route[] {
  return [
    { path: '/', needs: 'nobody', get: (c) => c.redirect('/inbox', 303) },
    {
      path: '/inbox',
      needs: 'session',
      get: (c) => show(c, InboxPage, {}),
    },
  ];
}
