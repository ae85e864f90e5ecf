/** @jsxImportSource hono/jsx */

import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import type { Account } from '../rules/accounts.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';

interface BackupCodesProps {
  readonly account: Account;
  readonly csrf: string;
  /** The codes, if this is the one time that they are shown. */
  readonly codes: readonly string[] | undefined;
  readonly enrolling: boolean;
  readonly problem?: string;
}

/** Step 3, and later after regenerating: the ten codes, shown once. */
export function BackupCodesPage({ account, csrf, codes, enrolling, problem }: BackupCodesProps) {
  return (
    <SettingsPage
      title="Backup codes"
      account={account}
      csrf={csrf}
      trail={enrolling ? ['Two-Factor Authentication'] : ['Backup codes']}
      scripts={['print-button.js']}
    >
      <h1>{enrolling ? 'Enable 2FA' : 'New backup codes'}</h1>
      {enrolling && <EnrolmentSteps current={3} />}
      <section class="panel stack">
        <h2>{enrolling ? 'Step 3: Save your backup codes' : 'Save your backup codes'}</h2>
        {codes ? <CodeList codes={codes} email={account.email} /> : <ShownBefore csrf={csrf} />}
        <form class="stack" method="post" action={acknowledgeAddress(enrolling)}>
          <CsrfField csrf={csrf} />
          <label class="check">
            <input type="checkbox" name="saved" value="yes" required />
            <span>I have saved my backup codes in a safe place</span>
          </label>
          <Problem problem={problem} />
          <button class="button" type="submit">
            {enrolling ? 'Continue' : 'Done'}
          </button>
        </form>
      </section>
      {enrolling && <CancelEnrolment csrf={csrf} />}
    </SettingsPage>
  );
}

function acknowledgeAddress(enrolling: boolean): string {
  return enrolling ? '/settings/security/two-factor/backup-codes' : '/settings/security/backup-codes/saved';
}

function CodeList({ codes, email }: { codes: readonly string[]; email: string }) {
  const text = [`HelpKit backup codes for ${email}`, 'Each code works once.', '', ...codes, ''].join('\r\n');
  return (
    <>
      <p class="print-only">HelpKit backup codes for {email}</p>
      <p class="muted">
        Use one of these when your device is not at hand. Each code works once, and they are shown only now:
        download or print them and store them safely offline. Never share them with anyone, HelpKit support
        included.
      </p>
      <ol class="backup-codes" aria-label="Backup codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="actions">
        <a
          class="button quiet"
          download="helpkit-backup-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          Download
        </a>
        <button class="button quiet" type="button" data-print hidden>
          Print
        </button>
      </div>
    </>
  );
}

function ShownBefore({ csrf }: { csrf: string }) {
  return (
    <>
      <p class="muted">
        Your backup codes were shown once and cannot be shown again. If you did not save them, make new ones:
        the old ones then no longer work.
      </p>
      <form method="post" action="/settings/security/two-factor/backup-codes/new">
        <CsrfField csrf={csrf} />
        <button class="button quiet" type="submit">
          Make new codes
        </button>
      </form>
    </>
  );
}
