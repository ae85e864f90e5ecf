/** @jsxImportSource hono/jsx */
import { Prompt } from '../looks/skin-prompt.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { smsWords } from '../words/sms.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { CodeSent, SendCode, type SentCode } from './phone-parts.tsx';
import { useWords } from './view.tsx';

interface EnrolSmsProps {
  readonly sms: SentCode;
  readonly problem: string | undefined;
}

/** Step 2 by SMS, second half: the first code. */
export function EnrolSmsPage({ sms, problem }: EnrolSmsProps) {
  const words = useWords(smsWords);
  const { heading, twoFactor, verifyCode } = useWords(enrolmentWords);
  return (
    <SettingsPage title={words.title} trail={[twoFactor]}>
      <h1>{heading}</h1>
      <EnrolmentSteps current={2} method="sms" />
      <section class="panel narrow">
        <h2>{words.stepCode}</h2>
        <p class="muted">
          <CodeSent {...sms} />
        </p>
        <Prompt
          action="/settings/security/two-factor/sms"
          fields={[{ kind: 'six-digits' }]}
          button={verifyCode}
          problem={problem}
          place="panel"
        />
        <div class="links">
          <SendCode action="/settings/security/two-factor/sms/send" />
          <a href="/settings/security/two-factor/phone">{words.otherNumber}</a>
        </div>
      </section>
      <CancelEnrolment />
    </SettingsPage>
  );
}
