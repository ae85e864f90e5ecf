/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import { recoveryAskWords } from '../../words/recovery-ask.ts';
import { Instant } from '../instant.tsx';
import { CardPage } from '../layout.tsx';
import { useWords } from '../view.tsx';

interface AskProps {
  /** E-mail of the login that owes a code: then only its password is asked for. */
  readonly known: string | undefined;
  /** What was typed as e-mail before. */
  readonly email?: string;
  readonly problem?: string;
  /** When it can be asked for again, where it was asked for too often. */
  readonly againAt?: number;
}

/** "Can't access your device?": says what will happen before anything is asked. */
export function RecoveryAskPage({ known, email = '', problem, againAt }: AskProps) {
  const words = useWords(recoveryAskWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead}</p>
      <ol class="plan">
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="muted">{words.stop}</p>
      <form class="stack" method="post" action="/recovery">
        <CsrfField />
        {!known && (
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
            />
          </div>
        )}
        <div class="field">
          <label for="password">{known ? passwordOf(known, words.passwordFor) : words.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            dir="ltr"
            autocomplete="current-password"
            maxlength={1024}
            required
          />
        </div>
        <Problem problem={problem} />
        {againAt !== undefined && (
          <p class="problem" role="alert">
            {words.tooMany} <Instant at={againAt} by="minute" />
          </p>
        )}
        <button class="button" type="submit">
          {words.submit}
        </button>
      </form>
      <p class="links">
        {known && <a href="/login/backup-code">{words.useBackupCode}</a>}
        <a href="/login">{words.back}</a>
      </p>
    </CardPage>
  );
}

function passwordOf(email: string, words: (email: Child) => Child): Child {
  return words(<span dir="ltr">{email}</span>);
}

/** After the password: the next step is in the mailbox. */
export function RecoverySentPage() {
  const words = useWords(recoveryAskWords);
  return (
    <CardPage title={words.sentTitle}>
      <h1>{words.sentTitle}</h1>
      <p role="status">{words.sent}</p>
      <p class="muted">{words.sentNext}</p>
      <p class="links">
        <a href="/login">{words.back}</a>
      </p>
    </CardPage>
  );
}
