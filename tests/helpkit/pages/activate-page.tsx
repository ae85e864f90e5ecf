/** @jsxImportSource hono/jsx */

import { CodePrompt, promptScripts } from '../looks/code-prompt.tsx';
import type { Skin } from '../looks/look.ts';
import type { Account } from '../rules/accounts.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';

interface ActivateProps {
  readonly account: Account;
  readonly csrf: string;
  readonly skin: Skin;
  readonly problem?: string;
}

/** Step 4: a second code, of another time step than the first. */
export function ActivatePage({ account, csrf, skin, problem }: ActivateProps) {
  return (
    <SettingsPage
      title="Activate 2FA"
      account={account}
      csrf={csrf}
      trail={['Two-Factor Authentication']}
      scripts={promptScripts[skin]}
    >
      <h1>Enable 2FA</h1>
      <EnrolmentSteps current={4} />
      <section class="panel narrow">
        <h2>Step 4: Activate 2FA</h2>
        <p class="muted">
          A code from the app activates 2FA. The code of step 2 will not be accepted again: wait for the next
          one.
        </p>
        <CodePrompt
          skin={skin}
          action="/settings/security/two-factor/activate"
          csrf={csrf}
          button="Activate 2FA"
          trust={false}
          overlay={false}
          problem={problem}
        />
      </section>
      <CancelEnrolment csrf={csrf} />
    </SettingsPage>
  );
}
