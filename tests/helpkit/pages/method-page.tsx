/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { smsWords } from '../words/sms.ts';
import { EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** Step 1: which method. */
export function MethodPage({ problem }: { problem?: string }) {
  const words = useWords(enrolmentWords);
  const sms = useWords(smsWords);
  return (
    <SettingsPage title={words.heading} trail={[words.twoFactor]}>
      <h1>{words.heading}</h1>
      <EnrolmentSteps current={1} />
      <form class="panel stack" method="post" action="/settings/security/two-factor">
        <h2>{words.step1}</h2>
        <CsrfField />
        <label class="option">
          <input type="radio" name="method" value="app" required checked />
          <span>
            <strong>{words.app}</strong>
            <span class="muted">{words.aboutApp}</span>
          </span>
        </label>
        <label class="option">
          <input type="radio" name="method" value="sms" required />
          <span>
            <strong>{sms.option}</strong>
            <span class="muted">{sms.aboutOption}</span>
          </span>
        </label>
        <Problem problem={problem} />
        <div class="actions">
          <button class="button" type="submit">
            {words.continue}
          </button>
          <a class="button quiet" href="/settings/security">
            {words.cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
