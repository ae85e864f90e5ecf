/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { loginBackupCodeWords } from '../words/login.ts';
import { CardPage } from './layout.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useWords } from './view.tsx';

interface LoginBackupCodeProps {
  readonly email: string;
  readonly problem: string | undefined;
}

/** The second step of a login without the app: one of the ten backup codes. */
export function LoginBackupCodePage({ email, problem }: LoginBackupCodeProps) {
  const words = useWords(loginBackupCodeWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead(<strong dir="ltr">{email}</strong>)}</p>
      <form class="stack" method="post" action="/login/backup-code" autocomplete="off">
        <CsrfField />
        <div class="field">
          <label for="backup-code">{words.code}</label>
          <input
            class="backup"
            id="backup-code"
            name="backup_code"
            type="text"
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={40}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            required
            autofocus
          />
        </div>
        <Problem problem={problem} />
        <button class="button" type="submit">
          {words.submit}
        </button>
      </form>
      <p class="links">
        <a href="/login/code">{words.useApp}</a>
        <RecoveryLink />
      </p>
    </CardPage>
  );
}
