/** @jsxImportSource hono/jsx */

import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import type { Account } from '../rules/accounts.ts';
import { EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';

interface MethodProps {
  readonly account: Account;
  readonly csrf: string;
  readonly problem?: string;
}

/** Step 1: which method. */
export function MethodPage({ account, csrf, problem }: MethodProps) {
  return (
    <SettingsPage title="Enable 2FA" account={account} csrf={csrf} trail={['Two-Factor Authentication']}>
      <h1>Enable 2FA</h1>
      <EnrolmentSteps current={1} />
      <form class="panel stack" method="post" action="/settings/security/two-factor">
        <h2>Step 1: Choose your method</h2>
        <CsrfField csrf={csrf} />
        <label class="option">
          <input type="radio" name="method" value="app" required checked />
          <span>
            <strong>Authenticator app (Recommended)</strong>
            <span class="muted">
              An app makes a new 6-digit code every 30 seconds. It works offline and cannot be intercepted on
              the way.
            </span>
          </span>
        </label>
        <Problem problem={problem} />
        <div class="actions">
          <button class="button" type="submit">
            Continue
          </button>
          <a class="button quiet" href="/settings/security">
            Cancel
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
