/** @jsxImportSource hono/jsx */
import { CodePrompt, promptScripts } from '../looks/code-prompt.tsx';
import type { Skin } from '../looks/look.ts';
import { CardPage } from './layout.tsx';

interface LoginCodeProps {
  readonly skin: Skin;
  readonly csrf: string;
  readonly email: string;
  readonly problem?: string;
}

/** The second step of a login: the code from the app. */
export function LoginCodePage({ skin, csrf, email, problem }: LoginCodeProps) {
  return (
    <CardPage title="Two-Factor Authentication" scripts={promptScripts[skin]}>
      <h1>Two-Factor Authentication</h1>
      <p class="muted">
        Enter the 6-digit code from your authenticator app for <strong>{email}</strong>.
      </p>
      <CodePrompt
        skin={skin}
        action="/login/code"
        csrf={csrf}
        button="Verify"
        trust
        overlay
        problem={problem}
        links={
          <p class="links">
            <a href="/login/backup-code">Use backup code</a>
            <a href="/login">Log in as someone else</a>
          </p>
        }
      />
    </CardPage>
  );
}
