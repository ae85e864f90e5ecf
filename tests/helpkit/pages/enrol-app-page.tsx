/** @jsxImportSource hono/jsx */

import { CodePrompt, promptScripts } from '../looks/code-prompt.tsx';
import type { Look } from '../looks/look.ts';
import { QrPicture, qrStylesheet } from '../looks/qr-picture.tsx';
import type { Account } from '../rules/accounts.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';

interface EnrolAppProps {
  readonly account: Account;
  readonly csrf: string;
  readonly look: Look;
  readonly secret: { readonly base32: string; readonly uri: string };
  readonly problem?: string;
}

/** Step 2: the QR code, the secret as text, and the first code. */
export function EnrolAppPage({ account, csrf, look, secret, problem }: EnrolAppProps) {
  const scripts = [...promptScripts[look.skin], ...(look.qr === 'canvas' ? ['qr-canvas.js'] : [])];
  const grouped = (secret.base32.match(/.{1,4}/g) ?? []).join(' ');
  return (
    <SettingsPage
      title="Set up authenticator app"
      account={account}
      csrf={csrf}
      trail={['Two-Factor Authentication']}
      scripts={scripts}
      stylesheets={look.qr === 'css' ? [qrStylesheet] : []}
    >
      <h1>Enable 2FA</h1>
      <EnrolmentSteps current={2} />
      <section class="panel enrol">
        <div>
          <h2>Step 2: Scan the QR code</h2>
          <p class="muted">Open your authenticator app and scan this code with it.</p>
          <QrPicture text={secret.uri} carrier={look.qr} />
        </div>
        <div class="stack">
          <div>
            <h3>Can't scan it?</h3>
            <p class="muted">Type this setup key into the app instead.</p>
            <p>
              <code class="secret">{grouped}</code>
            </p>
            <p class="muted small">Account {account.email}, time-based, 6 digits.</p>
          </div>
          <div>
            <h3>Then enter the code from the app</h3>
            <CodePrompt
              skin={look.skin}
              action="/settings/security/two-factor/app"
              csrf={csrf}
              button="Verify code"
              trust={false}
              overlay={false}
              problem={problem}
            />
          </div>
        </div>
      </section>
      <CancelEnrolment csrf={csrf} />
    </SettingsPage>
  );
}
