/** @jsxImportSource hono/jsx */
import { Prompt } from '../looks/skin-prompt.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { smsWords } from '../words/sms.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { CodeSent, SendCode, type SentCode } from './phone-parts.tsx';
import { useWords } from './view.tsx';

interface ActivateProps {
  /** Where the second code was sent, and whether it was; undefined for an app, whose code is of another time step. */
  readonly sms: SentCode | undefined;
  readonly problem: string | undefined;
}

/** Step 4: a second code. */
export function ActivatePage({ sms, problem }: ActivateProps) {
  const words = useWords(enrolmentWords);
  const { second } = useWords(smsWords);
  return (
    <SettingsPage title={words.activateTitle} trail={[words.twoFactor]}>
      <h1>{words.heading}</h1>
      <EnrolmentSteps current={4} method={sms ? 'sms' : 'app'} />
      <section class="panel narrow">
        <h2>{words.step4}</h2>
        <p class="muted">{sms ? second : words.aboutActivate}</p>
        {sms && (
          <p class="muted">
            <CodeSent {...sms} />
          </p>
        )}
        <Prompt
          action="/settings/security/two-factor/activate"
          button={words.activate}
          fields={[{ kind: 'six-digits' }]}
          place="panel"
          problem={problem}
        />
        {sms && <SendCode action="/settings/security/two-factor/sms/send" />}
      </section>
      <CancelEnrolment />
    </SettingsPage>
  );
}
