/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { smsWords } from '../words/sms.ts';
import { EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { useWords } from './view.tsx';

interface PhoneProps {
  /** What was typed, while it is being put right. */
  readonly typed?: string;
  readonly problem?: string;
}

/** Step 2 by SMS, first half: the number. */
export function PhonePage({ typed = '', problem }: PhoneProps) {
  const words = useWords(smsWords);
  const { heading, twoFactor, cancel } = useWords(enrolmentWords);
  return (
    <SettingsPage title={words.title} trail={[twoFactor]}>
      <h1>{heading}</h1>
      <EnrolmentSteps current={2} method="sms" />
      <form class="panel stack narrow" method="post" action="/settings/security/two-factor/phone">
        <h2>{words.stepNumber}</h2>
        <CsrfField />
        <div class="field">
          <label for="number">{words.number}</label>
          <input
            id="number"
            name="number"
            type="tel"
            dir="ltr"
            autocomplete="tel"
            maxlength={40}
            required
            autofocus
            value={typed}
            aria-describedby={problem ? 'hint problem' : 'hint'}
            aria-invalid={problem ? 'true' : 'false'}
          />
          <p class="muted small" id="hint">
            {words.hint}
          </p>
        </div>
        <Problem problem={problem} id="problem" />
        <p class="muted small">{words.aboutOption}</p>
        <div class="actions">
          <button class="button" type="submit">
            {words.send}
          </button>
          <a class="button quiet" href="/settings/security">
            {cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
