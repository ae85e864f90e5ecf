/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import { unlockWords } from '../words/unlock.ts';
import { CardPage, Notice } from './layout.tsx';
import { useWords } from './view.tsx';

/** Asks for the mail that opens password logins again. `asked` says so the same way whoever asked. */
export function UnlockPage({ asked }: { asked: boolean }) {
  const words = useWords(unlockWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.why}</p>
      <Notice words={asked ? words.asked : undefined} />
      <form class="stack" method="post" action="/login/unlock">
        <CsrfField />
        <div class="field">
          <label for="email">{words.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            dir="ltr"
            autocomplete="username"
            maxlength={254}
            required
            autofocus
          />
        </div>
        <button class="button" type="submit">
          {words.send}
        </button>
      </form>
      <p class="links">
        <a href="/login">{words.back}</a>
      </p>
    </CardPage>
  );
}
