/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import { invitationWords } from '../../words/invitation.ts';
import { membersWords } from '../../words/members.ts';
import { CardPage } from '../layout.tsx';
import { useWords } from '../view.tsx';

interface InvitationProps {
  readonly email: string;
  readonly link: string;
  readonly problem: string | undefined;
}

/** What the link of an invitation opens: looking at it changes nothing, the button does. */
export function InvitationPage({ email, link, problem }: InvitationProps) {
  const words = useWords(invitationWords);
  const { email: emailLabel } = useWords(membersWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead(email)}</p>
      <form class="stack" method="post" action="/invitation">
        <CsrfField />
        <input type="hidden" name="link" value={link} />
        <label class="field">
          <span>{emailLabel}</span>
          <input type="email" autocomplete="username" value={email} readonly />
        </label>
        <div class="field">
          <label for="password">{words.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            minlength={12}
            maxlength={1024}
            required
            autofocus
            aria-describedby="rule"
          />
          <p id="rule" class="muted small">
            {words.rule}
          </p>
        </div>
        <Problem problem={problem} />
        <button class="button" type="submit">
          {words.join}
        </button>
      </form>
    </CardPage>
  );
}
