import { DemoOutboxPage } from '../pages/demo-outbox-page.tsx';
import { sent, waiting } from '../post/post.ts';
import type { Site } from '../rules/site.ts';
import type { Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

const shown = 50;

/** The page that shows what a demo sent. Never part of a site that is not one: whoever opens it reads everybody's codes. */
export function demoOutboxRoutes(site: Site): Route[] {
  return [
    {
      path: '/demo/outbox',
      needs: 'nobody',
      get: (c) => {
        const messages = sent(site, shown + 1);
        const props = {
          messages: messages.slice(0, shown),
          more: messages.length > shown,
          waiting: waiting(site),
        };
        return show(c, DemoOutboxPage, props);
      },
    },
  ];
}
