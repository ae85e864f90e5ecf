/** @jsxImportSource hono/jsx */
import { QrPicture, qrStylesheet } from '../looks/qr-picture.tsx';
import { Prompt } from '../looks/skin-prompt.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { useAccount, useView, useWords } from './view.tsx';

interface EnrolAppProps {
  readonly secret: { readonly base32: string; readonly uri: string };
  readonly problem: string | undefined;
}

/** Step 2: the QR code, the secret as text, and the first code. */
export function EnrolAppPage({ secret, problem }: EnrolAppProps) {
  const { qr } = useView().look;
  const { email } = useAccount();
  const words = useWords(enrolmentWords);
  const grouped = (secret.base32.match(/.{1,4}/g) ?? []).join(' ');
  return (
    <SettingsPage
      title={words.appTitle}
      trail={[words.twoFactor]}
      scripts={qr === 'canvas' ? ['qr-canvas.js'] : []}
      stylesheets={qr === 'css' ? [qrStylesheet] : []}
    >
      <h1>{words.heading}</h1>
      <EnrolmentSteps current={2} />
      <section class="panel enrol">
        <div>
          <h2>{words.step2}</h2>
          <p class="muted">{words.scan}</p>
          <QrPicture text={secret.uri} carrier={qr} />
        </div>
        <div class="stack">
          <div>
            <h3>{words.cannotScan}</h3>
            <p class="muted">{words.typeKey}</p>
            <p>
              <code class="secret">{grouped}</code>
            </p>
            <p class="muted small">{words.keyFacts(<bdi>{email}</bdi>)}</p>
          </div>
          <div>
            <h3>{words.thenCode}</h3>
            <Prompt
              action="/settings/security/two-factor/app"
              button={words.verifyCode}
              fields={[{ kind: 'six-digits' }]}
              place="panel"
              problem={problem}
            />
          </div>
        </div>
      </section>
      <CancelEnrolment />
    </SettingsPage>
  );
}
