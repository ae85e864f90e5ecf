/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { shortestPassword } from '../rules/credentials.ts';
import { type CredentialProblem, credentialWords } from '../words/credentials.ts';
import { SettingsPage } from './layout.tsx';
import { useAccount, useWords } from './view.tsx';

/** Settings → Security → Password. */
export function PasswordPage({ problem }: { problem: CredentialProblem | undefined }) {
  const words = useWords(credentialWords);
  const { email } = useAccount();
  return (
    <SettingsPage title={words.password} trail={[words.password]}>
      <h1>{words.changePassword}</h1>
      <form class="panel stack narrow" method="post" action="/settings/security/password">
        <CsrfField />
        <p class="muted">{words.aboutPassword(shortestPassword)}</p>
        {/* Password managers file the new password under this name. */}
        <input type="text" name="email" value={email} autocomplete="username" hidden readonly />
        <NewPassword name="new_password" label={words.newPassword} />
        <NewPassword name="repeated" label={words.repeated} />
        <Problem problem={problem && words.problem[problem](shortestPassword)} />
        <div class="actions">
          <button class="button" type="submit">
            {words.changePassword}
          </button>
          <a class="button quiet" href="/settings/security">
            {words.cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}

function NewPassword({ name, label }: { name: string; label: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="password"
        dir="ltr"
        autocomplete="new-password"
        minlength={shortestPassword}
        maxlength={1024}
        required
      />
    </div>
  );
}
