/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import type { FactorName } from '../rules/second-factor.ts';
import { type StepUpProblem, stepUpWords } from '../words/step-up.ts';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

interface StepUpProps {
  readonly email: string;
  /** The page of this site to go on to. */
  readonly next: string;
  /** The second factor asked for; undefined where no 2FA is on. */
  readonly factor: FactorName | undefined;
  /** The account's other second factors. */
  readonly others: readonly FactorName[];
  readonly problem: StepUpProblem | undefined;
  /** Milliseconds until another try. */
  readonly wait: number;
}

/** Password and code once more, before what only the account's owner may do. */
export function StepUpPage({ email, next, factor, others, problem, wait }: StepUpProps) {
  const words = useWords(stepUpWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.why(email)}</p>
      <form class="stack" method="post" action="/step-up">
        <CsrfField />
        <input type="hidden" name="next" value={next} />
        <div class="field">
          <label for="password">{words.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength={1024}
            required
            autofocus
          />
        </div>
        {factor && <FactorField factor={factor} label={words.field[factor]} />}
        <Problem problem={problem && words.problem[problem](wait / 1000)} />
        <button class="button" type="submit">
          {words.confirm}
        </button>
      </form>
      <p class="links">
        {others.map((other) => (
          <a href={`/step-up?by=${other}&next=${encodeURIComponent(next)}`}>{words.use[other]}</a>
        ))}
        <a href="/settings/security">{words.cancel}</a>
      </p>
    </CardPage>
  );
}

function FactorField({ factor, label }: { factor: FactorName; label: string }) {
  const attributes =
    factor === 'backup-code'
      ? { class: 'backup', autocomplete: 'off', autocapitalize: 'characters' as const, maxlength: 40 }
      : { class: 'code', autocomplete: 'one-time-code', inputmode: 'numeric' as const, maxlength: 7 };
  return (
    <div class="field">
      <input type="hidden" name="by" value={factor} />
      <label for="code">{label}</label>
      <input id="code" name="code" type="text" spellcheck={false} required {...attributes} />
    </div>
  );
}
