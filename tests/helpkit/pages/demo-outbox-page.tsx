/** @jsxImportSource hono/jsx */
import type { Kept } from '../post/post.ts';
import { demoOutboxWords } from '../words/demo-outbox.ts';
import { Instant } from './instant.tsx';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

interface DemoOutboxProps {
  readonly messages: readonly Kept[];
  /** Whether there are more than these. */
  readonly more: boolean;
  readonly waiting: { readonly count: number; readonly firstDueAt: number | null };
}

/** What the site sent: links to follow, codes to read. */
export function DemoOutboxPage({ messages, more, waiting }: DemoOutboxProps) {
  const words = useWords(demoOutboxWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.about}</p>
      {waiting.firstDueAt !== null && (
        <p class="muted small">
          {words.waiting(waiting.count)} <Instant at={waiting.firstDueAt} by="minute" />
        </p>
      )}
      {messages.length === 0 && <p class="none">{words.none}</p>}
      {messages.length > 0 && (
        <ol class="outbox">
          {messages.map((message) => (
            <Message message={message} />
          ))}
        </ol>
      )}
      {more && <p class="muted small">{words.onlyNewest(messages.length)}</p>}
      <p class="links">
        <a href="/demo/clock">{words.clock}</a>
        <a href="/login">{words.login}</a>
      </p>
    </CardPage>
  );
}

function Message({ message: { kind, to, subject, text, sentAt } }: { message: Kept }) {
  const words = useWords(demoOutboxWords);
  return (
    <li>
      <article>
        <h2 dir="auto">{subject || words[kind]}</h2>
        <p class="muted small">
          <span class="badge">{words[kind]}</span> {words.to} <bdi>{to}</bdi>
          {sentAt !== null && (
            <>
              {' · '}
              {words.sent} <Instant at={sentAt} by="minute" />
            </>
          )}
        </p>
        <p class="letter" dir="auto">
          {text.split(/(https?:\/\/[^\s<>"]+|\b\d{6}\b)/).map(readable)}
        </p>
      </article>
    </li>
  );
}

/** Every other piece, as `split` gives them, is a link or a code. */
function readable(piece: string, at: number) {
  if (at % 2 === 0) return piece;
  return /^\d/.test(piece) ? <code>{piece}</code> : <a href={piece}>{piece}</a>;
}
