/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { CardPage, Notice } from './layout.tsx';

interface LoginProps {
  readonly csrf: string;
  readonly email?: string;
  readonly problem?: string;
  readonly notice?: string | undefined;
}

export function LoginPage({ csrf, email = '', problem, notice }: LoginProps) {
  return (
    <CardPage title="Log in">
      <h1>Log in to HelpKit</h1>
      <p class="muted">Your team's WhatsApp inbox.</p>
      <Notice words={notice} />
      <form class="stack" method="post" action="/login">
        <CsrfField csrf={csrf} />
        <div class="field">
          <label for="email">E-mail</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            maxlength={254}
            required
            value={email}
            autofocus={!email}
          />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength={1024}
            required
            autofocus={Boolean(email)}
          />
        </div>
        <Problem problem={problem} />
        <button class="button" type="submit">
          Log in
        </button>
      </form>
    </CardPage>
  );
}
