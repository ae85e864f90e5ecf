import { writeLook } from '../looks/look.ts';
import { DemoPage } from '../pages/demo-page.tsx';
import type { Route } from '../web/context.ts';
import { writeCookie } from '../web/cookies.ts';
import { show } from '../web/show.tsx';

/** The page that changes the site's markup. */
export function demoRoutes(): Route[] {
  return [
    {
      path: '/demo',
      needs: 'nobody',
      get: (c) => show(c, DemoPage, {}),
      post: (c) => {
        const { form, look } = c.var;
        const next = writeLook(look, { skin: form.one('skin', 20), qr: form.one('qr', 20) });
        writeCookie(c, 'look', `${next.skin}.${next.qr}`);
        return c.redirect('/demo', 303);
      },
    },
  ];
}
