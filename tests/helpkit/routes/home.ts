import { InboxPage } from '../pages/inbox-page.tsx';
import type { Route } from '../web/context.ts';

/** The start address and the inbox. */
export function homeRoutes(): Route[] {
  return [
    { path: '/', needs: 'nobody', get: (c) => c.redirect('/inbox', 303) },
    {
      path: '/inbox',
      needs: 'session',
      get: (c, { account }) => c.html(InboxPage({ account, csrf: c.var.visitor.csrf })),
    },
  ];
}
