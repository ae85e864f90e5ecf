/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { CardPage } from './layout.tsx';

interface LoginBackupCodeProps {
  readonly csrf: string;
  readonly email: string;
  readonly problem?: string;
}

/** The second step of a login without the app: one of the ten backup codes. */
export function LoginBackupCodePage({ csrf, email, problem }: LoginBackupCodeProps) {
  return (
    <CardPage title="Use backup code">
      <h1>Use backup code</h1>
      <p class="muted">
        Enter one of the backup codes that you saved for <strong>{email}</strong>. Each code works once.
      </p>
      <form class="stack" method="post" action="/login/backup-code" autocomplete="off">
        <CsrfField csrf={csrf} />
        <div class="field">
          <label for="backup-code">Backup code</label>
          <input
            class="backup"
            id="backup-code"
            name="backup_code"
            type="text"
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
          Log in
        </button>
      </form>
      <p class="links">
        <a href="/login/code">Use a code from the app</a>
      </p>
    </CardPage>
  );
}
