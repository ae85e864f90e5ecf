/** @jsxImportSource hono/jsx */
import type { Account } from '../rules/accounts.ts';
import { WorkspacePage } from './layout.tsx';

const folders = ['Open', 'Waiting', 'Resolved'];

/** The home of somebody logged in: an inbox in which nothing has come in yet. */
export function InboxPage({ account, csrf }: { account: Account; csrf: string }) {
  return (
    <WorkspacePage title="Inbox" account={account} csrf={csrf} area="inbox">
      <section class="folders" aria-label="Conversations">
        <h1>Inbox</h1>
        <ul>
          {folders.map((folder, at) => (
            <li class={at === 0 ? 'chosen' : ''}>
              <span>{folder}</span>
              <span class="count">0</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="empty">
        <img src="/assets/icon.svg" alt="" width="56" height="56" />
        <h2>No conversations yet</h2>
        <p class="muted">
          When a customer writes to your WhatsApp number, the conversation appears here and your team can
          answer it together.
        </p>
      </section>
    </WorkspacePage>
  );
}
