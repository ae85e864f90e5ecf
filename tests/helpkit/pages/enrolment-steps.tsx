/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { smsWords } from '../words/sms.ts';
import { useWords } from './view.tsx';

interface EnrolmentStepsProps {
  readonly current: 1 | 2 | 3 | 4;
  /** What is being enrolled. */
  readonly method?: 'app' | 'sms';
}

/** Where somebody is in the four steps of turning 2FA on. */
export function EnrolmentSteps({ current, method = 'app' }: EnrolmentStepsProps) {
  const words = useWords(enrolmentWords);
  const { step: number } = useWords(smsWords);
  return (
    <ol class="steps" aria-label={words.stepsLabel}>
      {words.steps.map((name, at) => (
        <li
          class={at + 1 < current ? 'done' : at + 1 === current ? 'now' : ''}
          {...(at + 1 === current ? { 'aria-current': 'step' as const } : {})}
        >
          {at === 1 && method === 'sms' ? number : name}
        </li>
      ))}
    </ol>
  );
}

/** The way out of an enrolment. */
export function CancelEnrolment() {
  return (
    <form class="cancel" method="post" action="/settings/security/two-factor/cancel">
      <CsrfField />
      <button class="button quiet" type="submit">
        {useWords(enrolmentWords).cancelSetUp}
      </button>
    </form>
  );
}
