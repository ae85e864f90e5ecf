import { ConversationPage, conversationPath, longestMessage } from '../pages/conversation-page.tsx';
import { InboxPage } from '../pages/inbox-page.tsx';
import type { Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** The start address, the inbox and a conversation. */
export function homeRoutes(): Route[] {
  return [
    { path: '/', needs: 'nobody', get: (c) => c.redirect('/inbox', 303) },
    {
      path: '/inbox',
      needs: 'session',
      get: (c) => show(c, InboxPage, {}),
    },
    {
      path: conversationPath,
      needs: 'session',
      get: (c) => show(c, ConversationPage, { answer: undefined }),
      post: (c) => show(c, ConversationPage, { answer: c.var.form.one('message', longestMessage) }),
    },
  ];
}
