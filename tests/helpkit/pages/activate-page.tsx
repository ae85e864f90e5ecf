/** @jsxImportSource hono/jsx */
import { Prompt } from '../looks/skin-prompt.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** Step 4: a second code, of another time step than the first. */
export function ActivatePage({ problem }: { problem: string | undefined }) {
  const words = useWords(enrolmentWords);
  return (
    <SettingsPage title={words.activateTitle} trail={[words.twoFactor]}>
      <h1>{words.heading}</h1>
      <EnrolmentSteps current={4} />
      <section class="panel narrow">
        <h2>{words.step4}</h2>
        <p class="muted">{words.aboutActivate}</p>
        <Prompt
          action="/settings/security/two-factor/activate"
          button={words.activate}
          fields={[{ kind: 'six-digits' }]}
          place="panel"
          problem={problem}
        />
      </section>
      <CancelEnrolment />
    </SettingsPage>
  );
}
