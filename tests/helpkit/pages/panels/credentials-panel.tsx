/** @jsxImportSource hono/jsx */
import { credentialWords } from '../../words/credentials.ts';
import { useAccount, useWords } from '../view.tsx';

/** What one logs in with, and the ways to change it. */
export function CredentialsPanel() {
  const words = useWords(credentialWords);
  return (
    <section class="panel">
      <h2>{words.credentials}</h2>
      <p class="muted">
        <span dir="ltr">{useAccount().email}</span>
      </p>
      <div class="actions">
        <a class="button quiet" href="/settings/security/password">
          {words.changePassword}
        </a>
        <a class="button quiet" href="/settings/security/email">
          {words.changeEmail}
        </a>
      </div>
    </section>
  );
}
