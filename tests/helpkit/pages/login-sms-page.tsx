/** @jsxImportSource hono/jsx */
import { loginBackupCodeWords, loginCodeWords } from '../words/login.ts';
import { CodeSent, SendCode, type SentCode } from './phone-parts.tsx';
import { PromptPage } from './prompt-page.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useView, useWords } from './view.tsx';

interface LoginSmsProps {
  readonly sms: SentCode;
  /** Whether the account has an app too. */
  readonly app: boolean;
  readonly problem: string | undefined;
}

/** The second step of a login: the code that was sent by SMS. */
export function LoginSmsPage({ sms, app, problem }: LoginSmsProps) {
  const words = useWords(loginCodeWords);
  const { useApp } = useWords(loginBackupCodeWords);
  return (
    <PromptPage
      action="/login/sms"
      fields={[{ kind: 'six-digits' }]}
      trust={useView().mayTrust}
      title={words.title}
      lead={<CodeSent {...sms} />}
      button={words.verify}
      problem={problem}
      links={
        <>
          <SendCode action="/login/sms/send" />
          {app && <a href="/login/code">{useApp}</a>}
          <a href="/login/backup-code">{words.useBackupCode}</a>
          <RecoveryLink />
          <a href="/login">{words.someoneElse}</a>
        </>
      }
    />
  );
}
