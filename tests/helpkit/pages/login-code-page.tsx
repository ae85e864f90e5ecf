/** @jsxImportSource hono/jsx */
import { CodePrompt } from '../looks/code-prompt.tsx';
import { loginCodeWords } from '../words/login.ts';
import { CardPage } from './layout.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useWords } from './view.tsx';

interface LoginCodeProps {
  readonly email: string;
  readonly problem: string | undefined;
}

/** The second step of a login: the code from the app. */
export function LoginCodePage({ email, problem }: LoginCodeProps) {
  const words = useWords(loginCodeWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead(<strong dir="ltr">{email}</strong>)}</p>
      <CodePrompt
        action="/login/code"
        button={words.verify}
        trust
        overlay
        problem={problem}
        links={
          <p class="links">
            <a href="/login/backup-code">{words.useBackupCode}</a>
            <RecoveryLink />
            <a href="/login">{words.someoneElse}</a>
          </p>
        }
      />
    </CardPage>
  );
}
