/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import type { Grace } from '../rules/standing.ts';
import { graceWords } from '../words/grace.ts';
import { Instant } from './instant.tsx';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** What a member sees in place of any page that is shut to them, with the way back in. */
export function LockedOutPage({ grace }: { grace: Grace }) {
  const words = useWords(graceWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p role="alert">{words.over(<Instant at={grace.deadline} by="minute" />)}</p>
      <p class="muted">{words.whatNow}</p>
      <a class="button" href="/settings/security/two-factor">
        {words.enable}
      </a>
      <p class="links">
        <a href="/help/two-factor">{words.help}</a>
      </p>
      <form method="post" action="/logout">
        <CsrfField />
        <button class="button quiet" type="submit">
          {words.logOut}
        </button>
      </form>
    </CardPage>
  );
}
