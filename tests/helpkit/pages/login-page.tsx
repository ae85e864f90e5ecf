/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { loginWords } from '../words/login.ts';
import { CardPage, Notice } from './layout.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useWords } from './view.tsx';

interface LoginProps {
  readonly email?: string;
  readonly problem?: string;
  readonly notice?: string | undefined;
  /** Whether password logins are closed, so that a link by e-mail is the way on. */
  readonly unlock?: boolean;
}

export function LoginPage({ email = '', problem, notice, unlock = false }: LoginProps) {
  const words = useWords(loginWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.heading}</h1>
      <p class="muted">{words.lead}</p>
      <Notice words={notice} />
      <form class="stack" method="post" action="/login">
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
            value={email}
            autofocus={!email}
          />
        </div>
        <div class="field">
          <label for="password">{words.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            dir="ltr"
            autocomplete="current-password"
            maxlength={1024}
            required
            autofocus={Boolean(email)}
          />
        </div>
        <Problem problem={problem} />
        {unlock && <a href="/login/unlock">{words.unlock}</a>}
        <button class="button" type="submit">
          {words.submit}
        </button>
      </form>
      <p class="links">
        <RecoveryLink />
      </p>
    </CardPage>
  );
}
