/** @jsxImportSource hono/jsx */
import { conversationWords } from '../words/conversation.ts';
import { inboxWords } from '../words/inbox.ts';
import { conversationPath } from './conversation-page.tsx';
import { WorkspacePage } from './layout.tsx';
import { useWords } from './view.tsx';

/** The home of somebody logged in: an inbox in which nothing has come in yet. */
export function InboxPage() {
  const words = useWords(inboxWords);
  return (
    <WorkspacePage title={words.title} area="inbox">
      <section class="folders" aria-label={words.conversations}>
        <h1>{words.title}</h1>
        <ul>
          {words.folders.map((folder, at) => (
            <li class={at === 0 ? 'chosen' : ''}>
              <span>{folder}</span>
              <span class="count">0</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="empty">
        <img src="/assets/icon.svg" alt="" width="56" height="56" />
        <h2>{words.empty}</h2>
        <p class="muted">{words.about}</p>
        <a href={conversationPath}>{useWords(conversationWords).look}</a>
      </section>
    </WorkspacePage>
  );
}
