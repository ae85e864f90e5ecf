/** @jsxImportSource hono/jsx */
import type { Asked } from '../looks/prompt.ts';
import type { FactorName } from '../rules/second-factor.ts';
import { refusedCodeWords } from '../words/refusals.ts';
import { type StepUpProblem, stepUpWords } from '../words/step-up.ts';
import { CodeSent, SendCode, type SentCode } from './phone-parts.tsx';
import { PromptPage } from './prompt-page.tsx';
import { useWords } from './view.tsx';

interface StepUpProps {
  readonly email: string;
  /** The page of this site to go on to. */
  readonly next: string;
  /** The second factor asked for; undefined where no 2FA is on. */
  readonly factor: FactorName | undefined;
  /** The account's other second factors. */
  readonly others: readonly FactorName[];
  /** Where a code by SMS goes, if that is asked for. */
  readonly sms: SentCode | undefined;
  readonly problem: StepUpProblem | undefined;
  /** Milliseconds until another try. */
  readonly wait: number;
}

/** Password and code once more, before what only the account's owner may do. */
export function StepUpPage({ email, next, factor, others, sms, problem, wait }: StepUpProps) {
  const words = useWords(stepUpWords);
  const { closed } = useWords(refusedCodeWords);
  const code = factor && ({ kind: kinds[factor], name: 'code', label: words.field[factor] } satisfies Asked);
  return (
    <PromptPage
      title={words.title}
      lead={
        <>
          {words.why(email)} {sms && <CodeSent {...sms} />}
        </>
      }
      action="/step-up"
      fields={[{ kind: 'password' }, ...(code ? [code] : [])]}
      hidden={{ next, ...(factor ? { by: factor } : {}) }}
      button={words.confirm}
      problem={problem && (wait === Number.POSITIVE_INFINITY ? closed : words.problem[problem](wait / 1000))}
      links={
        <>
          {sms && <SendCode action="/step-up/sms" hidden={{ next }} />}
          {others.map((other) => (
            <a href={`/step-up?by=${other}&next=${encodeURIComponent(next)}`}>{words.use[other]}</a>
          ))}
          <a href="/settings/security">{words.cancel}</a>
        </>
      }
    />
  );
}

const kinds: Readonly<Record<FactorName, Asked['kind']>> = {
  app: 'six-digits',
  sms: 'six-digits',
  'backup-code': 'backup-code',
};
