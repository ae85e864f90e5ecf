/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';

const steps = ['Method', 'Authenticator app', 'Backup codes', 'Activate'];

/** Where somebody is in the four steps of turning 2FA on. */
export function EnrolmentSteps({ current }: { current: 1 | 2 | 3 | 4 }) {
  return (
    <ol class="steps" aria-label="Steps">
      {steps.map((name, at) => (
        <li
          class={at + 1 < current ? 'done' : at + 1 === current ? 'now' : ''}
          {...(at + 1 === current ? { 'aria-current': 'step' as const } : {})}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}

/** The way out of an enrolment. */
export function CancelEnrolment({ csrf }: { csrf: string }) {
  return (
    <form class="cancel" method="post" action="/settings/security/two-factor/cancel">
      <CsrfField csrf={csrf} />
      <button class="button quiet" type="submit">
        Cancel set-up
      </button>
    </form>
  );
}
