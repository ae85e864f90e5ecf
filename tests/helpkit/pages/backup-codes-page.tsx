/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { backupCodesWords } from '../words/backup-codes.ts';
import { enrolmentWords } from '../words/enrolment.ts';
import { CancelEnrolment, EnrolmentSteps } from './enrolment-steps.tsx';
import { SettingsPage } from './layout.tsx';
import { useAccount, useWords } from './view.tsx';

interface BackupCodesProps {
  /** The codes, if this is the one time that they are shown. */
  readonly codes: readonly string[] | undefined;
  /** The method that they belong to while it is being enrolled. */
  readonly enrolling: 'app' | 'sms' | false;
  readonly problem?: string | undefined;
}

/** Step 3, and later after regenerating: the ten codes, shown once. */
export function BackupCodesPage({ codes, enrolling, problem }: BackupCodesProps) {
  const words = useWords(backupCodesWords);
  const steps = useWords(enrolmentWords);
  return (
    <SettingsPage
      title={words.title}
      trail={[enrolling ? steps.twoFactor : words.title]}
      scripts={['print-button.js']}
    >
      <h1>{enrolling ? steps.heading : words.newCodes}</h1>
      {enrolling && <EnrolmentSteps current={3} method={enrolling} />}
      <section class="panel stack">
        <h2>{enrolling ? words.step3 : words.save}</h2>
        {codes ? <CodeList codes={codes} /> : <ShownBefore />}
        <form class="stack" method="post" action={acknowledgeAddress(Boolean(enrolling))}>
          <CsrfField />
          <label class="check">
            <input type="checkbox" name="saved" value="yes" required />
            <span>{words.saved}</span>
          </label>
          <Problem problem={problem} />
          <button class="button" type="submit">
            {enrolling ? steps.continue : words.done}
          </button>
        </form>
      </section>
      {enrolling && <CancelEnrolment />}
    </SettingsPage>
  );
}

function acknowledgeAddress(enrolling: boolean): string {
  return enrolling ? '/settings/security/two-factor/backup-codes' : '/settings/security/backup-codes/saved';
}

function CodeList({ codes }: { codes: readonly string[] }) {
  const words = useWords(backupCodesWords);
  const heading = words.fileTitle(useAccount().email);
  const text = [heading, words.onceEach, '', ...codes, ''].join('\r\n');
  return (
    <>
      <p class="print-only">{heading}</p>
      <p class="muted">{words.about}</p>
      <ol class="backup-codes" dir="ltr" aria-label={words.title}>
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
          {words.download}
        </a>
        <button class="button quiet" type="button" data-print hidden>
          {words.print}
        </button>
      </div>
    </>
  );
}

function ShownBefore() {
  const words = useWords(backupCodesWords);
  return (
    <>
      <p class="muted">{words.shownBefore}</p>
      <form method="post" action="/settings/security/two-factor/backup-codes/new">
        <CsrfField />
        <button class="button quiet" type="submit">
          {words.makeNew}
        </button>
      </form>
    </>
  );
}
