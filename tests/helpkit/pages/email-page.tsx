/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { type CredentialProblem, credentialWords } from '../words/credentials.ts';
import { Notice, SettingsPage } from './layout.tsx';
import { useAccount, useWords } from './view.tsx';

interface EmailProps {
  readonly problem: CredentialProblem | undefined;
  /** The address that a mail was just sent to. */
  readonly askedFor: string | undefined;
}

/** Settings → Security → E-mail. */
export function EmailPage({ problem, askedFor }: EmailProps) {
  const words = useWords(credentialWords);
  const { email } = useAccount();
  return (
    <SettingsPage title={words.email} trail={[words.email]}>
      <h1>{words.changeEmail}</h1>
      <Notice words={askedFor && words.emailAsked(askedFor)} />
      <form class="panel stack narrow" method="post" action="/settings/security/email">
        <CsrfField />
        <p class="muted">{words.aboutEmail(email)}</p>
        <div class="field">
          <label for="email">{words.newEmail}</label>
          <input
            id="email"
            name="email"
            type="email"
            dir="ltr"
            autocomplete="email"
            maxlength={254}
            required
          />
        </div>
        <Problem problem={problem && words.problem[problem](0)} />
        <div class="actions">
          <button class="button" type="submit">
            {words.mailLink}
          </button>
          <a class="button quiet" href="/settings/security">
            {words.cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
